package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.Theft;
import io.fociwatch.graph.TracedBurst;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The stage in a job on the test's Flink: a test hands bursts and tables in, its subtasks tell. */
final class LocateJob {
    private static final String ADDRESS = "192.0.2.1";
    private static final BlockingQueue<Told> TOLD = new LinkedBlockingQueue<>();

    private final MiniCluster flink;
    private final Path savepoints;
    private final Feed<TracedBurst> bursts = new Feed<>("bursts");
    private final Feed<AsnChunk> chunks = new Feed<>("chunks");

    private JobClient job;

    /** What a subtask said of a burst's address, and by which table. */
    record Told(int subtask, String network, String table) {}

    LocateJob(MiniCluster flink, Path savepoints) {
        this.flink = flink;
        this.savepoints = savepoints;
    }

    void start(int subtasks, Duration longestWait) throws Exception {
        start(subtasks, longestWait, "");
    }

    /** Goes on from a savepoint, if its path is not empty. */
    void start(int subtasks, Duration longestWait, String savepoint) throws Exception {
        Configuration settings = new Configuration();
        settings.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        if (!savepoint.isEmpty()) {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(subtasks);
        environment.setMaxParallelism(6);
        Addresses.locate(
                        bursts.stream(environment, TypeInformation.of(TracedBurst.class)),
                        chunks.stream(environment, TypeInformation.of(AsnChunk.class)),
                        longestWait)
                .map(new Tell(), TypeInformation.of(LocatedBurst.class))
                .uid("tell")
                .sinkTo(new DiscardingSink<>())
                .uid("nothing");
        job = environment.executeAsync();
        CommonTestUtils.waitForAllTaskRunning(flink, job.getJobID(), false);
    }

    JobID id() {
        return job.getJobID();
    }

    void hand(List<AsnChunk> table) {
        chunks.hand(table);
    }

    void handBursts(int count) {
        for (int i = 0; i < count; i++) {
            bursts.hand(List.of(Theft.traced(ADDRESS, ADDRESS, ADDRESS)));
        }
    }

    /** All that was told until each subtask told this network. */
    Set<String> handBurstsUntilAllTell(int subtasks, String network) throws Exception {
        Map<Integer, String> last = new TreeMap<>();
        Set<String> all = new HashSet<>();
        while (last.size() < subtasks || !Set.copyOf(last.values()).equals(Set.of(network))) {
            handBursts(1);
            Told told = next();
            last.put(told.subtask(), told.network());
            all.add(told.network());
        }
        return all;
    }

    /** What has been told and not yet been taken. */
    Collection<Told> told() {
        return TOLD;
    }

    Told next() throws InterruptedException {
        Told told = TOLD.poll(60, TimeUnit.SECONDS);
        assertThat(told).as("a burst within 60 s").isNotNull();
        return told;
    }

    /** Of all that was handed over. */
    String savepoint() throws Exception {
        while (!bursts.isTaken() || !chunks.isTaken()) {
            Thread.onSpinWait();
        }
        return job.triggerSavepoint(savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
    }

    /** Ends it, and forgets what it has told. */
    void cancel() throws Exception {
        if (!job.getJobStatus().get().isGloballyTerminalState()) {
            job.cancel().get();
        }
        TOLD.clear();
    }

    /** Chained to the stage, so that its subtask is the stage's. */
    private static final class Tell extends RichMapFunction<LocatedBurst, LocatedBurst> {
        private static final long serialVersionUID = 1L;

        @Override
        public LocatedBurst map(LocatedBurst burst) {
            TOLD.add(
                    new Told(
                            getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
                            burst.networkOf(ADDRESS),
                            burst.tableVersion()));
            return burst;
        }
    }
}
