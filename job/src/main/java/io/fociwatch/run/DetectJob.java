package io.fociwatch.run;

import io.fociwatch.file.DeviceCodeSearch;
import io.fociwatch.file.LogFiles;
import io.fociwatch.graph.LogPace;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.Foresight;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.loganalytics.LogAnalyticsStore;
import io.fociwatch.output.AlertJson;
import io.fociwatch.output.JsonLinesSink;
import io.fociwatch.output.RejectionJson;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions.CompressionCodec;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The hunt over log files, on a Flink inside this process: bounded, and exact in any file order.
 */
public final class DetectJob {
    private DetectJob() {}

    /**
     * An embedded Flink in batch mode.
     *
     * @param scratch for what it unpacks and spills
     */
    public static StreamExecutionEnvironment environment(
            HuntSettings settings, ScratchFolder scratch) {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        flink.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        flink.set(PipelineOptions.MAX_PARALLELISM, HuntSettings.MAX_PARALLELISM);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(CoreOptions.TMP_DIRS, scratch.path().toString());
        // Where logs are read twice little is exchanged, and where once it may take its time.
        MemorySize network = atLeast(32, 8, settings.parallelism());
        flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        // What is exchanged is little beside the logs, and to pack it a seventh of the hunt's CPU.
        flink.set(NettyShuffleEnvironmentOptions.SHUFFLE_COMPRESSION_CODEC, CompressionCodec.NONE);
        flink.set(NettyShuffleEnvironmentOptions.NETWORK_SORT_SHUFFLE_MIN_BUFFERS, 32);
        flink.set(
                TaskManagerOptions.NETWORK_BATCH_SHUFFLE_READ_MEMORY,
                MemorySize.ofMebiBytes(Math.min(64, Math.max(16, 8L * settings.parallelism()))));
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, atLeast(256, 4, settings.parallelism()));
        // Accumulators travel with heartbeats, and progress is told from accumulators.
        flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(2));
        return StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), flink);
    }

    /** Each subtask has buffers and sorters of its own, which a fixed memory would starve. */
    private static MemorySize atLeast(int mebiBytes, int each, int parallelism) {
        return MemorySize.ofMebiBytes(Math.max(mebiBytes, (long) each * parallelism));
    }

    /** A search for who is armed when: as long as sign-ins or Graph calls may be needed. */
    public static DeviceCodeSearch deviceCodes(LogFiles logs, HuntSettings settings) {
        return new DeviceCodeSearch(logs.files(), settings.armedFor(), settings.parallelism());
    }

    /**
     * Builds the job.
     *
     * @param armed who is armed when, where that is known beforehand
     * @param asnFiles files of the ASN table; none where networks are not to be named
     * @param alerts is overwritten with the alerts as JSON Lines, in no order
     * @param rejected is overwritten with the rejections as JSON Lines
     */
    public static void build(
            StreamExecutionEnvironment environment,
            LogFiles logs,
            Optional<ArmedUsers> armed,
            List<String> asnFiles,
            HuntSettings settings,
            Path alerts,
            Optional<Path> rejected) {
        DataStream<RecordBatch> batches =
                environment
                        .fromSource(logs.source(), WatermarkStrategy.noWatermarks(), "log files")
                        .uid("log-files");
        DecodedLogs decoded =
                DecodedLogs.decodeArmed(
                        batches, EventSpan.ALWAYS, settings.clients(), Foresight.of(armed));
        HuntInputs inputs =
                new HuntInputs(
                        decoded.signIns(),
                        decoded.graphCalls(),
                        LogPace.BOUNDED,
                        settings.lookup().map(LogAnalyticsStore::factory),
                        AsnTables.once(environment, asnFiles, settings));
        HuntTopology.hunt(inputs, settings)
                .alerts()
                .sinkTo(new JsonLinesSink<>(alerts, AlertJson::write))
                .setParallelism(1)
                .name("alerts")
                .uid("alerts");
        rejected.ifPresent(
                file ->
                        decoded.rejected()
                                .sinkTo(new JsonLinesSink<>(file, RejectionJson::write))
                                .setParallelism(1)
                                .name("rejected")
                                .uid("rejected"));
    }
}
