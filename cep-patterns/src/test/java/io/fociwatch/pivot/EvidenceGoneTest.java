package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.BurstStatus.SUPERSEDED;
import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fociwatch.signin.SignIns;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A burst that was told, when its sign-ins are no longer what they were. */
final class EvidenceGoneTest {
    private static final String ALICE = SignIns.user("alice").key();

    /** A record without {@code createdDateTime} has the time at which each delivery was logged. */
    @Test
    void aBurstWhoseDeviceCodeIsDeliveredAgainWithAnEarlierTimeIsWithdrawn() throws Exception {
        try (EvidenceHarness evidence = new EvidenceHarness(PivotSettings.DEFAULTS)) {
            // Given
            evidence.receive(deviceCode().atMinute(0).id("code"));
            evidence.receive(burstFrom(minute(9)));
            evidence.signalAtMinute(11);
            evidence.watermarkAtMinute(12);

            // When
            evidence.receive(deviceCode().atMinute(-12).id("code"));
            evidence.receive(BurstSignal.late(ALICE, minute(12)));
            evidence.watermarkAtMinute(20);

            // Then
            assertThat(evidence.revisions())
                    .extracting(
                            BurstRevision::status,
                            BurstRevision::revision,
                            BurstRevision::successor)
                    .containsExactly(
                            tuple(OPENED, 1, BurstRevision.NONE),
                            tuple(SUPERSEDED, 2, BurstRevision.NONE));
        }
    }

    @Test
    void aBurstStandsWhoseDeviceCodeWasForgottenBeforeTheLatenessWasRaised() throws Exception {
        // Given
        try (EvidenceHarness evidence = new EvidenceHarness(InTimeOnly.SETTINGS)) {
            evidence.receive(deviceCode().atMinute(4));
            evidence.receive(burstFrom(minute(5)));
            evidence.signalAtMinute(7);
            evidence.watermarkAtMinute(35);
            evidence.restoreWith(InTimeOnly.butFor(Duration.ofHours(1)));

            // When
            evidence.receive(deviceCode().atMinute(36), redemption().atMinute(36).to("Graph"));
            evidence.receive(burstFrom(minute(37)));
            evidence.signalAtMinute(39);
            evidence.watermarkAtMinute(60);

            // Then
            assertThat(evidence.revisions())
                    .extracting(revision -> revision.burst().firstSeen(), BurstRevision::status)
                    .containsExactly(tuple(minute(36), COMPLETED));
        }
    }
}
