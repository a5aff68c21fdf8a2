package io.fociwatch.order;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.detect.Revisions;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LogPace;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.LogEvent;
import io.fociwatch.output.AlertJson;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** The hunt as a live job has it, over messages in a given order. */
final class OrderedHunt {
    private final Path clients;
    private final Duration outOfOrderness;
    private final int parallelism;

    OrderedHunt(Path clients, Duration outOfOrderness, int parallelism) {
        this.clients = clients;
        this.outOfOrderness = outOfOrderness;
        this.parallelism = parallelism;
    }

    /** Every revision, as it left. */
    Revisions over(List<Message> messages) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, flink());
        DecodedLogs logs =
                DecodedLogs.split(events(environment, messages), "sign-ins", EventSpan.ALWAYS);
        HuntSettings settings =
                SettingsLoader.load(
                        Optional.empty(), Map.of("hunt.clients.file", clients.toString()));
        DataStream<String> alerts =
                HuntTopology.hunt(
                                new HuntInputs(
                                        logs.signIns(),
                                        none(logs),
                                        LogPace.APART,
                                        noTable(environment)),
                                settings)
                        .alerts()
                        .map(AlertJson::write, Types.STRING)
                        .uid("json");
        List<String> revisions = new ArrayList<>();
        try (CloseableIterator<String> left = alerts.executeAndCollect()) {
            left.forEachRemaining(revisions::add);
        }
        return Revisions.of(revisions);
    }

    private static Configuration flink() {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        flink.set(PipelineOptions.MAX_PARALLELISM, HuntSettings.MAX_PARALLELISM);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        return flink;
    }

    /** Message by message to each subtask in turn, which reads them as a partition of its own. */
    private DataStream<LogEvent> events(
            StreamExecutionEnvironment environment, List<Message> messages) {
        long millis = outOfOrderness.toMillis();
        return environment
                .fromData(TypeInformation.of(Message.class), messages.toArray(Message[]::new))
                .rebalance()
                .flatMap(new DecodeMessages())
                .returns(LogEvent.class)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.forGenerator(context -> new BoundedDisorder(millis))
                                .withTimestampAssigner((event, none) -> event.timeOr(none)));
    }

    private static DataStream<GraphCall> none(DecodedLogs logs) {
        return logs.graphCalls().assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks());
    }

    private static DataStream<AsnChunk> noTable(StreamExecutionEnvironment environment) {
        return environment
                .fromData(TypeInformation.of(AsnChunk.class), new AsnChunk("", 0, 1, new byte[0]))
                .filter(chunk -> !chunk.version().isEmpty());
    }
}
