package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.SUPERSEDED;
import static io.fociwatch.pivot.ToldStory.NOTHING_SETTLED;
import static io.fociwatch.pivot.ToldStory.WINDOW;
import static io.fociwatch.pivot.ToldStory.burst;
import static io.fociwatch.pivot.ToldStory.told;
import static io.fociwatch.signin.SignIns.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A burst that no longer stands is told of once more, by the name of the one it went into. */
final class SupersededBurstTest {
    @Test
    void aBurstThatBecamePartOfAnEarlierOneIsSupersededByIt() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(3), COMPLETED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(burst(1)), NOTHING_SETTLED, minute(20), WINDOW);

        // Then
        assertThat(changes)
                .containsExactly(
                        new BurstRevision(burst(3), 3, SUPERSEDED, minute(1)),
                        BurstRevision.first(burst(1), COMPLETED));
    }

    @Test
    void ofSeveralEarlierBurstsTheLastHasTheEvidence() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), COMPLETED),
                        BurstRevision.first(burst(13), COMPLETED));

        // When
        List<BurstRevision> changes =
                told.changes(
                        List.of(burst(1), burst(12), burst(30)),
                        NOTHING_SETTLED,
                        minute(60),
                        WINDOW);

        // Then
        assertThat(changes)
                .first()
                .isEqualTo(new BurstRevision(burst(13), 3, SUPERSEDED, minute(12)));
    }

    @Test
    void aBurstIsSupersededOnce() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), COMPLETED),
                        new BurstRevision(burst(3), 3, SUPERSEDED, minute(1)));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(burst(1)), NOTHING_SETTLED, minute(20), WINDOW);

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aSupersededBurstThatStandsAgainHasAHigherNumber() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), COMPLETED),
                        new BurstRevision(burst(11), 3, SUPERSEDED, minute(1)));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(burst(1), burst(11)), NOTHING_SETTLED, minute(40), WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.of(burst(11), 4, COMPLETED));
    }

    @Test
    void aSettledBurstIsNotSupersededForBeingNotLookedFor() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));
        long settled = minute(11);

        // When
        List<BurstRevision> changes = told.changes(List.of(burst(12)), settled, minute(30), WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.first(burst(12), COMPLETED));
    }

    /** As when a sign-in of it is delivered again, with an earlier time. */
    @Test
    void aBurstThatIsGoneWithoutAnEarlierOneIsSupersededByNone() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(burst(2)), NOTHING_SETTLED, minute(20), WINDOW);

        // Then
        assertThat(changes)
                .containsExactly(
                        new BurstRevision(burst(1), 3, SUPERSEDED, BurstRevision.NONE),
                        BurstRevision.first(burst(2), COMPLETED));
    }
}
