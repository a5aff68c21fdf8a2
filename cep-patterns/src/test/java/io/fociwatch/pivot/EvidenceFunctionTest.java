package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EvidenceFunctionTest {
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
    void aBurstOpensAtItsThirdResourceWithWhatIsKnownThen() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.receive(redemption().atMinute(4).to("Graph"));
        evidence.signalAtMinute(3);

        // When
        evidence.watermarkAtMinute(3);

        // Then
        Burst known = new Burst(story(deviceCode()), story(burstFrom(minute(1))));
        assertThat(evidence.revisions()).containsExactly(BurstRevision.first(known, OPENED));
    }

    @Test
    void nothingIsToldBeforeTheWatermarkHasReachedTheThirdResource() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);

        // When
        evidence.watermark(minute(3) - 1);

        // Then
        assertThat(evidence.revisions()).isEmpty();
    }

    @Test
    void itIsCompletedWhenTheLastMillisecondOfItsWindowHasPassed() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);
        evidence.watermarkAtMinute(3);
        SignInBuilder last = redemption().atMinute(11).plusMillis(-1).to("Graph");
        evidence.receive(last, redemption().atMinute(11).to("Graph"));

        // When
        evidence.watermark(minute(11) - 2);
        List<BurstRevision> before = evidence.revisions();
        evidence.watermark(minute(11) - 1);

        // Then
        List<SignIn> signIns = new ArrayList<>(story(burstFrom(minute(1))));
        signIns.add(last.build());
        assertThat(before).extracting(BurstRevision::status).containsExactly(OPENED);
        assertThat(evidence.revisions())
                .hasSize(2)
                .last()
                .isEqualTo(BurstRevision.first(new Burst(story(deviceCode()), signIns), COMPLETED));
    }

    @Test
    void aWatermarkThatPassesTheWholeWindowCompletesAtOnce() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);

        // When
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions())
                .extracting(BurstRevision::status)
                .containsExactly(COMPLETED);
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

    @Test
    void aRecordDeliveredTwiceIsInTheBurstOnceAndCounted() throws Exception {
        // Given
        evidence.receive(deviceCode().atMinute(0), deviceCode().atMinute(0).from("log:2"));
        evidence.receive(burstFrom(minute(1)));
        evidence.receive(burstFrom(minute(1)));
        evidence.signalAtMinute(3);

        // When
        evidence.watermark(Long.MAX_VALUE);

        // Then
        Burst burst = new Burst(story(deviceCode()), story(burstFrom(minute(1))));
        assertThat(evidence.revisions()).containsExactly(BurstRevision.first(burst, COMPLETED));
        assertThat(evidence.duplicates()).isEqualTo(4);
    }

    @Test
    void anotherUsersSignInsDoNotAddUp() throws Exception {
        // Given
        evidence.receive(
                deviceCode().atMinute(0).of("alice"),
                redemption().atMinute(1).to("Graph").of("alice"),
                redemption().atMinute(2).to("Exchange").of("alice"),
                redemption().atMinute(3).to("Key Vault").of("bob"));
        evidence.signalAtMinute(3);

        // When
        evidence.watermark(Long.MAX_VALUE);

        // Then
        assertThat(evidence.revisions()).isEmpty();
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
    void aThousandSignInsInAFewMinutesHaveFewTimers() throws Exception {
        // When
        for (int i = 0; i < 1_000; i++) {
            evidence.receive(redemption().atMinute(0).plusMillis(i * 240L).id("token " + i));
        }

        // Then
        assertThat(evidence.timers()).isEqualTo(1);
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

    private static SignInBuilder[] burstFrom(long firstSeen) {
        return burstFrom(firstSeen, "Azure CLI");
    }

    /** Three resources in as many minutes. */
    private static SignInBuilder[] burstFrom(long firstSeen, String client) {
        return new SignInBuilder[] {
            redemption().at(firstSeen).to("Graph").by(client),
            redemption().at(firstSeen).plusMillis(60_000).to("Exchange").by(client),
            redemption().at(firstSeen).plusMillis(120_000).to("Key Vault").by(client)
        };
    }
}
