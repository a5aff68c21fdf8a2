package io.fociwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTableCodec;
import io.fociwatch.settings.SettingsLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.SubtaskStateStats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured side by side does the same work. */
final class ContendersTest {

    @Test
    void allDecodersReadTheSameRecords() throws Exception {
        // Given
        SyntheticBlob blob = SyntheticBlob.ofBytes(200_000);

        // When
        List<Outcome> outcomes = outcomes(DecodingBenchmark.contenders(blob.bytes()));

        // Then
        assertThat(outcomes).hasSize(3).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0).count()).isEqualTo(blob.records());
    }

    @Test
    void theNaivePatternFindsTheBurstsOfTheHunt() throws Exception {
        // Given
        TenantDay day = new TenantDay(8_000);

        // When
        List<Outcome> outcomes =
                outcomes(DetectionBenchmark.contenders(day, SettingsLoader.defaults()));

        // Then
        assertThat(outcomes.remove(0)).isEqualTo(Outcome.NOTHING);
        assertThat(outcomes).hasSize(3).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0).count()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aNoisyUserIsNoBurst(RunMode mode) throws Exception {
        // When
        Outcome outcome = new OneUserBenchmark(Story.NOISY_USER).hunt(mode, 2, 100);

        // Then
        assertThat(outcome).isEqualTo(Outcome.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void aStormOfDeviceCodesIsOneBurstForEachUser(RunMode mode) throws Exception {
        // When
        Outcome outcome = new OneUserBenchmark(Story.DEVICE_CODE_STORM).hunt(mode, 2, 100);

        // Then
        assertThat(outcome.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTableAnswersLikeTheLibraryTries(boolean ipv4) throws Exception {
        // Given
        AsnList list = new SyntheticAsnList(3_000, 1_000).zipped();

        // When
        List<Outcome> outcomes = outcomes(AsnLookupBenchmark.contenders(list, ipv4, 20_000));

        // Then
        assertThat(outcomes).hasSize(2).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0).count()).isBetween(10_000L, 19_999L);
    }

    @Test
    void aTableAnswersTheSameAtEachStepOfItsWay() throws Exception {
        // Given
        AsnList list = new SyntheticAsnList(3_000, 1_000).zipped();

        // When
        List<Outcome> outcomes = outcomes(AsnLoadBenchmark.contenders(list));

        // Then
        assertThat(outcomes).hasSize(4).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0).count()).isPositive();
    }

    @Test
    void aCheckpointHoldsTheTableOnceForEachSubtask() throws Exception {
        // Given
        List<AsnChunk> chunks =
                AsnTableCodec.encode(new SyntheticAsnList(3_000, 1_000).zipped().read());
        long bytes = chunks.stream().mapToLong(chunk -> chunk.bytes().length).sum();

        // When
        List<SubtaskStateStats> subtasks;
        try (LocatingCluster cluster = new LocatingCluster(chunks)) {
            do {
                subtasks = cluster.checkpoint();
            } while (subtasks.stream().anyMatch(subtask -> subtask.getStateSize() < bytes));
        }

        // Then
        assertThat(subtasks)
                .hasSize(LocatingCluster.SUBTASKS)
                .allSatisfy(
                        subtask ->
                                assertThat(subtask.getStateSize()).isBetween(bytes, 2 * bytes - 1));
    }

    private static List<Outcome> outcomes(List<Contender> contenders) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (Contender contender : contenders) {
            outcomes.add(contender.work().run());
        }
        return outcomes;
    }
}
