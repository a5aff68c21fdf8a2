package io.fociwatch.pivot;

import static io.fociwatch.pivot.BurstStatus.COMPLETED;
import static io.fociwatch.pivot.BurstStatus.OPENED;
import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a burst is told of as opened and when as completed, and with which sign-ins. */
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
}
