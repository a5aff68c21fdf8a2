package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fociwatch.signin.SignIns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a signal that a burst exists leads to, whenever it comes. */
final class EvidenceSignalTest {
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
    void withoutASignalNothingIsTold() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));

        // When
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions()).isEmpty();
    }

    @Test
    void aSignalThatTheDefinitionDoesNotBearOutTellsNothing() throws Exception {
        // Given
        evidence.receive(
                deviceCode().atMinute(0),
                redemption().atMinute(1).to("Graph"),
                redemption().atMinute(2).to("Exchange"));
        evidence.signalAtMinute(2);

        // When
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions()).isEmpty();
        assertThat(evidence.stateEntries()).isZero();
    }

    @Test
    void aSignalInsideAnOpenBurstIsAbsorbed() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(3);
        evidence.receive(redemption().atMinute(5).to("Azure SQL"));

        // When
        evidence.signalAtMinute(5);
        evidence.watermarkAtMinute(6);

        // Then
        assertThat(evidence.revisions()).extracting(BurstRevision::status).containsExactly(OPENED);
    }

    @Test
    void aSignalMayComeBeforeTheSignInsItSpeaksOf() throws Exception {
        // Given
        evidence.signalAtMinute(3);
        evidence.watermarkOfSignals(minute(3));

        // When
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.watermarkOfSignIns(minute(3));

        // Then
        assertThat(evidence.revisions()).extracting(BurstRevision::status).containsExactly(OPENED);
    }

    @Test
    void aSignalAheadOfAnotherIsHeardInItsOwnTime() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.receive(burstFrom(minute(4), "Office"));
        evidence.signal("Azure CLI", minute(3));
        evidence.signal("Office", minute(6));
        evidence.watermarkAtMinute(3);

        // When
        evidence.watermarkAtMinute(6);

        // Then
        assertThat(evidence.revisions())
                .extracting(revision -> revision.burst().clientId(), BurstRevision::status)
                .containsExactly(
                        tuple(SignIns.client("Azure CLI").id(), OPENED),
                        tuple(SignIns.client("Office").id(), OPENED));
    }

    @Test
    void aSignalAheadOfTheEndOfABurstIsNotForgotten() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(3);
        evidence.receive(burstFrom(minute(12), "Office"));
        evidence.signal("Office", minute(14));

        // When
        evidence.watermarkAtMinute(11);
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions())
                .filteredOn(revision -> revision.status() == COMPLETED)
                .extracting(revision -> revision.burst().clientId())
                .containsExactly(SignIns.client("Azure CLI").id(), SignIns.client("Office").id());
    }
}
