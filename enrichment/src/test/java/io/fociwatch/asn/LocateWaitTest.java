package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bursts wait for the first table, and no longer than is set. */
final class LocateWaitTest {
    private LocateHarness locate;

    @BeforeEach
    void open() throws Exception {
        locate = new LocateHarness();
    }

    @AfterEach
    void close() throws Exception {
        locate.close();
    }

    @Test
    void aBurstBeforeTheTableWaitsForItsLastChunk() throws Exception {
        // Given
        List<AsnChunk> chunks = AsnTables.chunks(AsnTables.FIRST, 4);
        locate.send(chunks.subList(0, 2));
        locate.burst();

        // When
        locate.send(chunks.subList(2, 3));
        assertThat(locate.located()).isEmpty();
        locate.send(chunks.subList(3, 4));

        // Then
        assertThat(locate.networks()).containsExactly("AS64500 first");
        assertThat(locate.waiting()).isEmpty();
    }

    @Test
    void aBurstWaitsNoLongerThanIsSet() throws Exception {
        // Given
        locate.processingTime(1_000);
        locate.burst();

        // When
        locate.processingTime(1_000 + LocateHarness.LONGEST_WAIT - 1);
        assertThat(locate.located()).isEmpty();
        locate.processingTime(1_000 + LocateHarness.LONGEST_WAIT);

        // Then
        assertThat(locate.located().get(0).tableVersion()).isEqualTo(LocatedBurst.NO_TABLE);
        assertThat(locate.located().get(0).networks()).isEmpty();
        assertThat(locate.waiting()).isEmpty();
    }

    @Test
    void whereNoWaitIsSetABurstLeavesBeforeAnySavepoint() throws Exception {
        // Given
        locate.close();
        locate = new LocateHarness(Duration.ZERO);

        // When
        locate.burst();

        // Then
        assertThat(locate.networks()).containsExactly("");
        assertThat(locate.waiting()).isEmpty();
    }

    @Test
    void onlyTheFirstBurstsWait() throws Exception {
        // Given
        locate.burst();
        locate.processingTime(LocateHarness.LONGEST_WAIT);

        // When
        locate.burst();
        locate.send(AsnTables.chunks(AsnTables.FIRST, 2));
        locate.burst();

        // Then
        assertThat(locate.networks()).containsExactly("", "", "AS64500 first");
    }

    @Test
    void theEndOfAnInputWithoutATableEndsTheWait() throws Exception {
        // Given
        locate.burst();

        // When
        locate.endBursts();
        assertThat(locate.located()).isEmpty();
        locate.endTable();

        // Then
        assertThat(locate.networks()).containsExactly("");
    }

    @Test
    void burstsThatWaitSurviveARestoreAndWaitAnew() throws Exception {
        // Given
        locate.burst();

        // When
        locate.restore();
        assertThat(locate.located()).isEmpty();
        locate.processingTime(LocateHarness.LONGEST_WAIT);

        // Then
        assertThat(locate.networks()).containsExactly("");
        assertThat(locate.waiting()).isEmpty();
    }

    @Test
    void burstsThatWaitSurviveARestoreAndAreNamedByTheTableThatComesThen() throws Exception {
        // Given
        locate.burst();
        locate.restore();

        // When
        locate.send(AsnTables.chunks(AsnTables.FIRST, 2));

        // Then
        assertThat(locate.networks()).containsExactly("AS64500 first");
    }
}
