package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIns;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What assemble keeps of a user, and that a restore loses none of it. */
final class EvidenceStateTest {
    private EvidenceHarness evidence;

    @BeforeEach
    void open() throws Exception {
        evidence = new EvidenceHarness(InTimeOnly.SETTINGS);
    }

    @AfterEach
    void close() throws Exception {
        evidence.close();
    }

    @Test
    void nothingIsLeftWhenTheWindowsHavePassed() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.receive(deviceCode().atMinute(2).of("bob"));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(5);
        assertThat(evidence.stateEntries()).isPositive();

        // When
        evidence.watermarkAtMinute(35);

        // Then
        assertThat(evidence.stateEntries()).isZero();
        assertThat(evidence.timers()).isZero();
    }

    @Test
    void nothingIsLeftWhenTheAllowedLatenessHasBeenRaisedMeanwhile() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(5);
        evidence.restoreWith(InTimeOnly.butFor(Duration.ofHours(1)));

        // When
        evidence.watermarkAtMinute(35);
        evidence.watermarkAtMinute(95);

        // Then
        assertThat(evidence.stateEntries()).isZero();
        assertThat(evidence.timers()).isZero();
    }

    @Test
    void aThousandSignInsInAFewMinutesHaveFewTimers() throws Exception {
        // When
        for (int i = 0; i < 1_000; i++) {
            evidence.receive(redemption().atMinute(0).plusMillis(i * 240L).id("token " + i));
        }

        // Then
        assertThat(evidence.timers()).isEqualTo(1);
    }

    /** Each look goes through all of them: one for each sign-in would cost n squared. */
    @Test
    void aThousandSignInsInAMinuteBehindALateOneAreLookedAtAFewTimes() throws Exception {
        // Given
        evidence.watermarkAtMinute(0);
        evidence.receive(redemption().atMinute(2).id("waits"));
        evidence.receive(BurstSignal.late(SignIns.user("alice").key(), minute(0)));

        // When
        for (int i = 0; i < 1_000; i++) {
            evidence.receive(redemption().atMinute(1).plusMillis(i * 60L).id("token " + i));
        }

        // Then
        assertThat(evidence.timers()).isLessThan(10);
    }

    @Test
    void wordOfAThousandLateSignInsMakesAsFewLooksDue() throws Exception {
        // Given
        for (int i = 0; i < 100; i++) {
            evidence.receive(redemption().atMinute(1).plusMillis(i * 600L).id("token " + i));
        }

        // When
        for (int i = 0; i < 1_000; i++) {
            evidence.receive(BurstSignal.late(SignIns.user("alice").key(), minute(0)));
        }

        // Then
        assertThat(evidence.due("alice")).isLessThan(10);
    }

    @Test
    void aRestoreBetweenOpeningAndCompletionChangesNothing() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(3);
        evidence.restore();

        // When
        evidence.signalAtMinute(5);
        evidence.watermarkAtMinute(11);

        // Then
        Burst burst = new Burst(story(deviceCode()), story(burstFrom(minute(1))));
        assertThat(evidence.revisions()).containsExactly(BurstRevision.first(burst, COMPLETED));
    }

    @Test
    void aRestoreBetweenSignalAndOpeningChangesNothing() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.restore();

        // When
        evidence.watermarkAtMinute(3);
        evidence.watermarkAtMinute(40);

        // Then
        assertThat(evidence.revisions())
                .extracting(BurstRevision::status)
                .containsExactly(OPENED, COMPLETED);
        assertThat(evidence.stateEntries()).isZero();
        assertThat(evidence.timers()).isZero();
    }

    @Test
    void aRestoreAfterCompletionTellsNothingAgain() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(12);
        evidence.restore();

        // When
        evidence.signalAtMinute(9);
        evidence.signalAtMinute(13);
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions()).isEmpty();
        assertThat(evidence.stateEntries()).isZero();
    }

    @Test
    void aLateSignInIsNotTakenForBeingInTimeAfterARestore() throws Exception {
        try (EvidenceHarness late = new EvidenceHarness(PivotSettings.DEFAULTS)) {
            // Given
            String alice = SignIns.user("alice").key();
            late.receive(deviceCode().atMinute(0));
            late.receive(burstFrom(minute(18)));
            late.signalAtMinute(20);
            late.watermarkAtMinute(28);
            late.receive(deviceCode().atMinute(45));
            late.watermarkAtMinute(50);
            late.receive(BurstSignal.late(alice, minute(50)));
            late.watermarkAtMinute(65);
            late.restore();

            // When
            late.receive(redemption().atMinute(55).to("Graph"));
            late.receive(BurstSignal.late(alice, minute(65)));
            late.watermarkAtMinute(56);
            late.watermarkAtMinute(66);

            // Then
            assertThat(late.revisions()).isEmpty();
        }
    }
}
