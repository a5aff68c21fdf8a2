package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.LocateJob.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.InMemoryReporter;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
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
    private static final InMemoryReporter METRICS = InMemoryReporter.createWithRetainedMetrics();

    @RegisterExtension
    static final MiniClusterExtension FLINK =
            new MiniClusterExtension(
                    new MiniClusterResourceConfiguration.Builder()
                            .setConfiguration(METRICS.addToConfiguration(new Configuration()))
                            .setNumberTaskManagers(1)
                            .setNumberSlotsPerTaskManager(3)
                            .build());

    @TempDir private Path savepoints;

    private LocateJob job;

    @BeforeEach
    void on(@InjectMiniCluster MiniCluster cluster) {
        job = new LocateJob(cluster, savepoints);
    }

    @AfterEach
    void cancel() throws Exception {
        job.cancel();
    }

    @Test
    void aBurstBeforeTheTableWaitsAndLeavesWithIt() throws Exception {
        // Given
        job.start(SUBTASKS, LONG);
        job.handBursts(4);
        job.savepoint();
        assertThat(job.told()).isEmpty();

        // When
        job.hand(AsnTables.chunks(AsnTables.FIRST, 4));

        // Then
        for (int i = 0; i < 4; i++) {
            assertThat(job.next().table()).isEqualTo(AsnTables.FIRST.version());
        }
    }

    @Test
    void aBurstThatHasWaitedLongEnoughLeavesAndSaysThatTheTableWasAbsent() throws Exception {
        // Given
        job.start(SUBTASKS, Duration.ofMillis(50));

        // When
        job.handBursts(1);

        // Then
        Told told = job.next();
        assertThat(told.table()).isEqualTo(LocatedBurst.NO_TABLE);
        assertThat(told.network()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRestoreInTheMiddleOfASwapGoesOnAtAnyParallelism(int restored) throws Exception {
        // Given
        List<AsnChunk> swap = AsnTables.chunks(AsnTables.SECOND, 5);
        job.start(SUBTASKS, LONG);
        job.hand(AsnTables.chunks(AsnTables.FIRST, 3));
        job.handBurstsUntilAllTell(SUBTASKS, "AS64500 first");
        job.hand(swap.subList(0, 3));

        // When
        String savepoint = job.savepoint();
        job.cancel();
        job.start(restored, LONG, savepoint);

        // Then
        assertThat(job.handBurstsUntilAllTell(restored, "AS64500 first"))
                .containsExactly("AS64500 first");
        job.hand(swap.subList(3, 5));
        assertThat(job.handBurstsUntilAllTell(restored, "AS64501 second"))
                .isSubsetOf("AS64500 first", "AS64501 second");
    }

    @Test
    void burstsThatWaitSurviveARestoreAtAnotherParallelism() throws Exception {
        // Given
        job.start(SUBTASKS, LONG);
        job.handBursts(5);
        String savepoint = job.savepoint();
        job.cancel();

        // When
        job.start(3, LONG, savepoint);
        job.hand(AsnTables.chunks(AsnTables.FIRST, 2));

        // Then
        for (int i = 0; i < 5; i++) {
            assertThat(job.next().network()).isEqualTo("AS64500 first");
        }
    }

    @Test
    void theSlotsOfATaskManagerBuildOneIndexForEachTable() throws Exception {
        // Given
        AsnTable mine = AsnTables.of("192.0.2.0/24,64502,built once");
        AsnTable next = AsnTables.of("192.0.2.0/24,64503,also built once");
        job.start(3, LONG);

        // When
        job.hand(AsnTables.chunks(mine, 2));
        job.handBurstsUntilAllTell(3, "AS64502 built once");
        job.hand(AsnTables.chunks(next, 2));
        job.handBurstsUntilAllTell(3, "AS64503 also built once");

        // Then
        assertThat(indexesBuilt()).isEqualTo(2);
    }

    private long indexesBuilt() {
        return METRICS.findMetrics(job.id(), LocateOperator.INDEXES_BUILT).values().stream()
                .mapToLong(metric -> ((Counter) metric).getCount())
                .sum();
    }
}
