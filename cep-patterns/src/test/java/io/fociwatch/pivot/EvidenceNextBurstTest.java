package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a burst of the same client. */
final class EvidenceNextBurstTest {
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
    void aSecondBurstFollowsTheFirst() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(10);
        evidence.receive(burstFrom(minute(11)));

        // When
        evidence.signalAtMinute(13);
        evidence.watermarkAtMinute(30);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().firstSeen(), BurstRevision::status)
                .containsExactly(
                        tuple(minute(1), OPENED),
                        tuple(minute(1), COMPLETED),
                        tuple(minute(11), COMPLETED));
    }

    @Test
    void aSecondBurstMayBeWholeInTheMillisecondInWhichTheFirstEnds() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermark(minute(11) - 1);
        evidence.receive(
                redemption().atMinute(11).to("Graph"),
                redemption().atMinute(11).to("Exchange"),
                redemption().atMinute(11).to("Key Vault"));

        // When
        evidence.signalAtMinute(11);
        evidence.watermarkAtMinute(11);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().firstSeen(), BurstRevision::status)
                .containsExactly(tuple(minute(1), COMPLETED), tuple(minute(11), OPENED));
    }

    @Test
    void theTailOfABurstBeginsNoOther() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.receive(
                redemption().atMinute(9).to("Graph"), redemption().atMinute(10).to("Exchange"));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(11);
        evidence.receive(redemption().atMinute(12).to("Key Vault"));

        // When
        evidence.signalAtMinute(12);
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().firstSeen())
                .containsOnly(minute(1));
    }

    @Test
    void theTailOfABurstBeginsNoOtherWhenItsHeadHasBeenForgotten() throws Exception {
        // Given
        evidence.receive(
                deviceCode().atMinute(0),
                redemption().atMinute(1).to("Graph"),
                redemption().atMinute(2).to("Exchange"),
                deviceCode().atMinute(8),
                redemption().atMinute(8).to("Key Vault"),
                redemption().atMinute(9).to("Graph"),
                redemption().atMinute(10).to("Exchange"));
        evidence.signalAtMinute(8);
        evidence.watermarkAtMinute(35);

        // When
        evidence.signal("Office", minute(36));
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().firstSeen(), BurstRevision::status)
                .containsExactly(tuple(minute(1), COMPLETED));
    }
}
