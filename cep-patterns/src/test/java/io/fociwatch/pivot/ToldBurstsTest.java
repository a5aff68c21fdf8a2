package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ToldStory.NOTHING_SETTLED;
import static io.fociwatch.pivot.ToldStory.WINDOW;
import static io.fociwatch.pivot.ToldStory.burst;
import static io.fociwatch.pivot.ToldStory.grown;
import static io.fociwatch.pivot.ToldStory.told;
import static io.fociwatch.signin.SignIns.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a burst when it is found, grows and ends. */
final class ToldBurstsTest {
    @Test
    void aBurstIsOpenedWhileItsWindowIsOpen() {
        // Given
        Burst found = burst(1);

        // When
        List<BurstRevision> changes =
                ToldBursts.NONE.changes(
                        List.of(found), NOTHING_SETTLED, minute(1) + WINDOW - 2, WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.first(found, OPENED));
    }

    @Test
    void aBurstIsToldAsCompletedOnlyWhereItsWindowHasPassedAlready() {
        // Given
        Burst found = burst(1);

        // When
        List<BurstRevision> changes =
                ToldBursts.NONE.changes(
                        List.of(found), NOTHING_SETTLED, minute(1) + WINDOW - 1, WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.first(found, COMPLETED));
    }

    @Test
    void anOpenBurstThatGrowsIsNotToldAgain() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), OPENED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(grown(1)), NOTHING_SETTLED, minute(5), WINDOW);

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void anOpenBurstIsCompletedWithWhatCameMeanwhile() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), OPENED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(grown(1)), NOTHING_SETTLED, minute(11), WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.of(grown(1), 2, COMPLETED));
    }

    @Test
    void aCompletedBurstThatIsTheSameIsNotToldAgain() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(burst(1)), NOTHING_SETTLED, minute(20), WINDOW);

        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void aCompletedBurstThatHasChangedIsAmended() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // When
        List<BurstRevision> changes =
                told.changes(List.of(grown(1)), NOTHING_SETTLED, minute(20), WINDOW);

        // Then
        assertThat(changes).containsExactly(BurstRevision.of(grown(1), 3, COMPLETED));
    }
}
