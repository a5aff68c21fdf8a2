package io.fociwatch.run;

import io.fociwatch.alert.Alert;
import io.fociwatch.file.LogFiles;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.output.AlertJson;
import io.fociwatch.output.JsonLinesSink;
import io.fociwatch.output.RejectionJson;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.topology.HuntTopology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
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

    /** An embedded Flink in batch mode. */
    public static StreamExecutionEnvironment environment(HuntSettings settings) {
        Configuration flink = new Configuration();
        flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        flink.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        flink.set(PipelineOptions.MAX_PARALLELISM, HuntSettings.MAX_PARALLELISM);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(256));
        // Accumulators travel with heartbeats, and progress is told from accumulators.
        flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(2));
        return StreamExecutionEnvironment.createLocalEnvironment(settings.parallelism(), flink);
    }

    /**
     * Builds the job.
     *
     * @param alerts is overwritten with the alerts as JSON Lines, in no order
     * @param rejected is overwritten with the rejections as JSON Lines
     */
    public static void build(
            StreamExecutionEnvironment environment,
            LogFiles logs,
            HuntSettings settings,
            Path alerts,
            Optional<Path> rejected) {
        DataStream<RecordBatch> batches =
                environment
                        .fromSource(logs.source(), WatermarkStrategy.noWatermarks(), "log files")
                        .uid("log-files");
        DecodedLogs decoded = DecodedLogs.decode(batches);
        DataStream<Alert> raised = HuntTopology.hunt(decoded.signIns(), settings);
        raised.sinkTo(new JsonLinesSink<>(alerts, AlertJson::write))
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
