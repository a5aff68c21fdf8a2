package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.BurstStatus.SUPERSEDED;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ToldBurstsTest {
    private static final long WINDOW = Duration.ofMinutes(10).toMillis();
    private static final long NOTHING_SETTLED = Long.MIN_VALUE;

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

    @Test
    void aBurstThatIsGoneWithoutAnotherIsAFault() {
        // Given
        ToldBursts told = told(BurstRevision.first(burst(1), COMPLETED));

        // Then
        assertThatThrownBy(
                        () -> told.changes(List.of(burst(2)), NOTHING_SETTLED, minute(20), WINDOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a burst ends only in another");
    }

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
        assertThat(told.settledAt(minute(11) - 1, WINDOW)).isEqualTo(Long.MIN_VALUE);
        assertThat(told.settledAt(minute(11), WINDOW)).isEqualTo(minute(11));
        assertThat(told.settledAt(minute(22) - 1, WINDOW)).isEqualTo(minute(11));
        assertThat(told.settledAt(minute(22), WINDOW)).isEqualTo(minute(22));
    }

    @Test
    void neitherAnOpenNorASupersededBurstSettlesAnything() {
        // Given
        ToldBursts told =
                told(
                        BurstRevision.first(burst(1), OPENED),
                        new BurstRevision(burst(3), 2, SUPERSEDED, minute(1)));

        // Then
        assertThat(told.settledAt(Long.MAX_VALUE, WINDOW)).isEqualTo(Long.MIN_VALUE);
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

    private static ToldBursts told(BurstRevision... revisions) {
        return new ToldBursts(List.of(revisions));
    }

    /** Three resources in two minutes. */
    private static Burst burst(long minute) {
        return new Burst(
                story(deviceCode()),
                story(
                        redemption().atMinute(minute).to("Graph"),
                        redemption().atMinute(minute + 1).to("Exchange"),
                        redemption().atMinute(minute + 2).to("Key Vault")));
    }

    /** The same burst when one more sign-in is known. */
    private static Burst grown(long minute) {
        return new Burst(
                story(deviceCode()),
                story(
                        redemption().atMinute(minute).to("Graph"),
                        redemption().atMinute(minute + 1).to("Exchange"),
                        redemption().atMinute(minute + 2).to("Key Vault"),
                        redemption().atMinute(minute + 3).to("SharePoint")));
    }
}
