package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.Theft;
import io.fociwatch.graph.TracedBurst;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.CommonTestUtils;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stage on a real Flink: one TaskManager of three slots. */
@Timeout(120)
final class LocateOnFlinkTest {
    private static final int SUBTASKS = 2;
    private static final Duration LONG = Duration.ofHours(1);
    private static final String ADDRESS = "192.0.2.1";
    private static final BlockingQueue<Told> TOLD = new LinkedBlockingQueue<>();
    private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    static final MiniClusterExtension FLINK =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setConfiguration(METRICS.addToConfiguration(new Configuration()))
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(3)
                            .build());

    private final AsnTable first = AsnTables.of("192.0.2.0/24,64500,first", "10.0.0.0/8,1,ten");
    private final AsnTable second = AsnTables.of("192.0.2.0/24,64501,second");
    private final Feed<TracedBurst> bursts = new Feed<>("bursts");
    private final Feed<AsnChunk> chunks = new Feed<>("chunks");

    @TempDir private Path savepoints;

    private MiniCluster flink;
    private JobClient job;

    /** What a subtask said of a burst's address, and by which table. */
    private record Told(int subtask, String network, String table) {}

    @BeforeEach
    void on(@InjectMiniCluster MiniCluster cluster) {
        flink = cluster;
    }

    @AfterEach
    void cancel() throws Exception {
        if (!job.getJobStatus().get().isGloballyTerminalState()) {
            job.cancel().get();
        }
        TOLD.clear();
    }

    @Test
    void aBurstBeforeTheTableWaitsAndLeavesWithIt() throws Exception {
        // Given
        start(SUBTASKS, LONG, "");
        handBursts(4);
        savepoint();
        assertThat(TOLD).isEmpty();

        // When
        chunks.hand(AsnTables.chunks(first, 4));

        // Then
        for (int i = 0; i < 4; i++) {
            assertThat(next().table()).isEqualTo(first.version());
        }
    }

    @Test
    void aBurstThatHasWaitedLongEnoughLeavesAndSaysThatTheTableWasAbsent() throws Exception {
        // Given
        start(SUBTASKS, Duration.ofMillis(50), "");

        // When
        handBursts(1);

        // Then
        Told told = next();
        assertThat(told.table()).isEqualTo(LocatedBurst.NO_TABLE);
        assertThat(told.network()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRestoreInTheMiddleOfASwapGoesOnAtAnyParallelism(int restored) throws Exception {
        // Given
        List<AsnChunk> swap = AsnTables.chunks(second, 5);
        start(SUBTASKS, LONG, "");
        chunks.hand(AsnTables.chunks(first, 3));
        handBurstsUntilAllTell(SUBTASKS, "AS64500 first");
        chunks.hand(swap.subList(0, 3));

        // When
        String savepoint = savepoint();
        cancel();
        start(restored, LONG, savepoint);

        // Then
        assertThat(handBurstsUntilAllTell(restored, "AS64500 first"))
                .containsExactly("AS64500 first");
        chunks.hand(swap.subList(3, 5));
        assertThat(handBurstsUntilAllTell(restored, "AS64501 second"))
                .isSubsetOf("AS64500 first", "AS64501 second");
    }

    @Test
    void burstsThatWaitSurviveARestoreAtAnotherParallelism() throws Exception {
        // Given
        start(SUBTASKS, LONG, "");
        handBursts(5);
        String savepoint = savepoint();
        cancel();

        // When
        start(3, LONG, savepoint);
        chunks.hand(AsnTables.chunks(first, 2));

        // Then
        for (int i = 0; i < 5; i++) {
            assertThat(next().network()).isEqualTo("AS64500 first");
        }
    }

    @Test
    void theSlotsOfATaskManagerBuildOneIndexForEachTable() throws Exception {
        // Given
        AsnTable mine = AsnTables.of("192.0.2.0/24,64502,built once");
        AsnTable next = AsnTables.of("192.0.2.0/24,64503,also built once");
        start(3, LONG, "");

        // When
        chunks.hand(AsnTables.chunks(mine, 2));
        handBurstsUntilAllTell(3, "AS64502 built once");
        chunks.hand(AsnTables.chunks(next, 2));
        handBurstsUntilAllTell(3, "AS64503 also built once");

        // Then
        assertThat(indexesBuilt()).isEqualTo(2);
    }

    private void start(int subtasks, Duration longestWait, String savepoint) throws Exception {
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

    private void handBursts(int count) {
        for (int i = 0; i < count; i++) {
            bursts.hand(List.of(Theft.traced(ADDRESS, ADDRESS, ADDRESS)));
        }
    }

    /** All that was told until each subtask told this network. */
    private Set<String> handBurstsUntilAllTell(int subtasks, String network) throws Exception {
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

    private static Told next() throws InterruptedException {
        Told told = TOLD.poll(60, TimeUnit.SECONDS);
        assertThat(told).as("a burst within 60 s").isNotNull();
        return told;
    }

    /** Of all that was handed over. */
    private String savepoint() throws Exception {
        while (!bursts.isTaken() || !chunks.isTaken()) {
            Thread.onSpinWait();
        }
        return job.triggerSavepoint(savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
    }

    private long indexesBuilt() {
        return METRICS.findMetrics(job.getJobID(), LocateOperator.INDEXES_BUILT).values().stream()
                .mapToLong(metric -> ((Counter) metric).getCount())
                .sum();
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
