package io.fociwatch.benchmark;

import io.fociwatch.asn.Addresses;
import io.fociwatch.asn.AsnChunk;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;
import org.apache.flink.runtime.checkpoint.SubtaskStateStats;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.FileUtils;

/** A Flink in this process that locates bursts, with a table that has come as chunks. */
final class LocatingCluster implements AutoCloseable {
    static final int SUBTASKS = 2;
    static final int BURSTS_PER_SECOND = 200;

    private static final String LOCATE = "locate";

    private final Path folder = Files.createTempDirectory("asn-checkpoint");
    private final MiniCluster cluster;
    private final JobID job;

    LocatingCluster(List<AsnChunk> table) throws Exception {
        Configuration flink = new Configuration();
        flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        // One that is asked for just as the table's source ends may hang for as long as it may
        // take.
        flink.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofSeconds(10));
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        JobGraph graph = graph(table, flink);
        job = graph.getJobID();
        cluster =
                new MiniCluster(
                        new MiniClusterConfiguration.Builder()
                                .setConfiguration(flink)
                                .setNumTaskManagers(1)
                                .setNumSlotsPerTaskManager(SUBTASKS)
                                .build());
        cluster.start();
        cluster.submitJob(graph).get();
    }

    private static JobGraph graph(List<AsnChunk> table, Configuration flink) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(flink);
        environment.setParallelism(SUBTASKS);
        DataStream<TracedBurst> bursts =
                environment
                        .fromSource(
                                new DataGeneratorSource<>(
                                        LocatingCluster::burst,
                                        Long.MAX_VALUE,
                                        RateLimiterStrategy.perSecond(BURSTS_PER_SECOND),
                                        TypeInformation.of(TracedBurst.class)),
                                WatermarkStrategy.noWatermarks(),
                                "bursts")
                        .uid("bursts");
        DataStream<AsnChunk> chunks =
                environment
                        .fromData(
                                TypeInformation.of(AsnChunk.class), table.toArray(AsnChunk[]::new))
                        .uid("asn-table");
        Addresses.locate(bursts, chunks, Duration.ofMinutes(1))
                .sinkTo(new DiscardingSink<>())
                .uid("nothing");
        return environment.getStreamGraph().getJobGraph();
    }

    private static TracedBurst burst(long number) {
        return new TracedBurst(
                new Burst(
                        new ArrayList<>(),
                        new ArrayList<>(
                                List.of(SignIns.redemption(number, 0, SignIns.START, 0, 0)))),
                BurstStatus.COMPLETED.revision(),
                BurstStatus.COMPLETED,
                new ArrayList<>(),
                GraphCompleteness.OFF);
    }

    /** Has a checkpoint made; tells of each subtask that locates what it cost. */
    List<SubtaskStateStats> checkpoint() throws Exception {
        long id = triggered();
        while (true) {
            AccessExecutionGraph graph = cluster.getExecutionGraph(job).get();
            CompletedCheckpointStats latest =
                    graph.getCheckpointStatsSnapshot().getHistory().getLatestCompletedCheckpoint();
            if (latest != null && latest.getCheckpointId() == id) {
                return List.of(
                        latest.getTaskStateStats(locate(graph).getJobVertexId()).getSubtaskStats());
            }
        }
    }

    /** Refused until all subtasks run. */
    private long triggered() throws Exception {
        while (true) {
            try {
                return cluster.triggerCheckpoint(job, CheckpointType.FULL).get();
            } catch (ExecutionException e) {
                if (cluster.getJobStatus(job).get().isGloballyTerminalState()) {
                    throw e;
                }
            }
        }
    }

    private static AccessExecutionJobVertex locate(AccessExecutionGraph graph) {
        return graph.getAllVertices().values().stream()
                .filter(vertex -> vertex.getName().contains(LOCATE))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        cluster.cancelJob(job).get();
        cluster.close();
        FileUtils.deleteDirectory(folder.toFile());
    }
}
