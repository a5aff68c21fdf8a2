package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.BurstStatus.SUPERSEDED;
import static io.fociwatch.pivot.ToldStory.KNOWN;
import static io.fociwatch.pivot.ToldStory.WINDOW;
import static io.fociwatch.pivot.ToldStory.burst;
import static io.fociwatch.pivot.ToldStory.grown;
import static io.fociwatch.pivot.ToldStory.told;
import static io.fociwatch.signin.SignIns.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bursts that have been told of cover and settle, and how long they are kept. */
final class ToldBurstsMemoryTest {
    @Test
    void aBurstCoversItsWindowWithoutItsEnd() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), OPENED));

        // Then
        assertThat(told.cover(minute(1) - 1, WINDOW)).isFalse();
        assertThat(told.cover(minute(1), WINDOW)).isTrue();
        assertThat(told.cover(minute(11) - 1, WINDOW)).isTrue();
        assertThat(told.cover(minute(11), WINDOW)).isFalse();
    }

    @Test
    void aSupersededBurstCoversNothing() {
        // Given
        ToldBursts told = told(new BurstRevision(burst(3), 2, SUPERSEDED, minute(1)));

        // Then
        assertThat(told.cover(minute(5), WINDOW)).isFalse();
    }

    @Test
    void whatIsSettledEndsWithTheLastCompletedBurstThatHasEnded() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), COMPLETED),
                        BurstRevision.first(burst(12), COMPLETED));

        // Then
        assertThat(told.settledAt(minute(11) - 1, WINDOW, KNOWN)).isEqualTo(Long.MIN_VALUE);
        assertThat(told.settledAt(minute(11), WINDOW, KNOWN)).isEqualTo(minute(11));
        assertThat(told.settledAt(minute(22) - 1, WINDOW, KNOWN)).isEqualTo(minute(11));
        assertThat(told.settledAt(minute(22), WINDOW, KNOWN)).isEqualTo(minute(22));
    }

    /** As when the allowed lateness is longer than in the run that forgot it. */
    @Test
    void aCompletedBurstIsSettledWhenItsDeviceCodeHasBeenForgotten() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // Then
        assertThat(told.settledAt(minute(11) - 1, WINDOW, burst(1).signIns()))
                .isEqualTo(minute(11));
    }

    @Test
    void neitherAnOpenNorASupersededBurstSettlesAnything() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), OPENED),
                        new BurstRevision(burst(3), 2, SUPERSEDED, minute(1)));

        // Then
        assertThat(told.settledAt(Long.MAX_VALUE, WINDOW, KNOWN)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void ofEachBurstTheLastRevisionIsKeptInOrder() {
        // Given
        ToldBursts told =
                told(BurstRevision.first(burst(1), OPENED), BurstRevision.first(burst(30), OPENED));
        BurstRevision completed = BurstRevision.of(grown(1), 2, COMPLETED);
        BurstRevision between = BurstRevision.first(burst(15), COMPLETED);

        // When
        ToldBursts after = told.with(List.of(between, completed));

        // Then
        assertThat(after.revisions())
                .containsExactly(completed, between, BurstRevision.first(burst(30), OPENED));
    }

    @Test
    void aBurstIsForgottenWhenItEndedBeforeTheTime() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // Then
        assertThat(told.after(minute(11), WINDOW)).isEqualTo(told);
        assertThat(told.after(minute(11) + 1, WINDOW)).isEqualTo(ToldBursts.NONE);
    }
}
