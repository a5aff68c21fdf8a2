package io.fociwatch.run;

import io.fociwatch.graph.LogPace;
import io.fociwatch.kafka.KafkaLogs;
import io.fociwatch.kafka.KafkaResults;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.Reading;
import io.fociwatch.log.Rejection;
import io.fociwatch.loganalytics.LogAnalyticsStore;
import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.LogTopics;
import io.fociwatch.signin.SignIn;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntResults;
import io.fociwatch.topology.HuntTopology;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The hunt from Kafka to Kafka, without an end. */
public final class LiveJob {
    private LiveJob() {}

    /** What the job asks of Flink, wherever it runs. */
    public static Configuration configuration(CheckpointSettings checkpoints) {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        flink.set(PipelineOptions.MAX_PARALLELISM, HuntSettings.MAX_PARALLELISM);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // Not for its size alone: Flink restores the heap byte by byte, and of a local or mounted
        // file each byte is a call of the system unless a decompressor reads it in blocks.
        flink.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
        flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints.interval());
        flink.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        checkpoints
                .folder()
                .ifPresent(
                        folder -> {
                            flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder);
                            // The next run goes on from the last one, whatever ended this run.
                            flink.set(
                                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
                        });
        return flink;
    }

    /**
     * Builds the job.
     *
     * @param topics as the broker has them
     */
    public static void build(
            StreamExecutionEnvironment environment, LiveSettings settings, KafkaTopics topics) {
        KafkaSettings kafka = settings.kafka();
        DecodedLogs interactive =
                read(environment, settings, topics, "sign-ins", kafka.signIns(), Reading.SIGN_INS)
                        .orElseThrow();
        Optional<DecodedLogs> nonInteractive =
                read(
                        environment,
                        settings,
                        topics,
                        "non-interactive-sign-ins",
                        kafka.nonInteractive(),
                        Reading.SIGN_INS);
        Optional<DecodedLogs> graph =
                read(
                        environment,
                        settings,
                        topics,
                        "graph-activity",
                        kafka.graph(),
                        Reading.GRAPH_ACTIVITY);
        DataStream<SignIn> signIns =
                nonInteractive
                        .map(log -> interactive.signIns().union(log.signIns()))
                        .orElse(interactive.signIns());
        HuntInputs inputs =
                new HuntInputs(
                        signIns,
                        graph.map(DecodedLogs::graphCalls)
                                .orElseGet(() -> NoGraphLog.beside(interactive)),
                        graph.isPresent() ? LogPace.APART : LogPace.ABSENT,
                        settings.hunt().lookup().map(LogAnalyticsStore::factory),
                        AsnTables.watch(environment, settings.hunt()));
        HuntResults results =
                HuntTopology.hunt(inputs, AsnTables.waitingForNoMore(settings.hunt()));
        KafkaResults.write(results.alerts(), kafka);
        KafkaResults.writeTooLate(results.tooLate(), kafka);
        DataStream<Rejection> rejected = interactive.rejected();
        for (Optional<DecodedLogs> log : List.of(nonInteractive, graph)) {
            rejected = log.isPresent() ? rejected.union(log.get().rejected()) : rejected;
        }
        KafkaResults.writeRejected(rejected, kafka);
    }

    private static Optional<DecodedLogs> read(
            StreamExecutionEnvironment environment,
            LiveSettings settings,
            KafkaTopics topics,
            String name,
            LogTopics log,
            Reading reading) {
        return log.topics().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        KafkaLogs.read(
                                environment,
                                settings.kafka(),
                                name,
                                log,
                                topics.readersOf(log, environment.getParallelism()),
                                reading,
                                settings.since().map(EventSpan::since).orElse(EventSpan.ALWAYS)));
    }
}
