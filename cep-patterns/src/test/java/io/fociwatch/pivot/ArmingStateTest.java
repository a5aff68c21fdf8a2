package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a user, and that a restore loses none of it. */
final class ArmingStateTest {
    private ArmingHarness arming;

    @BeforeEach
    void open() throws Exception {
        arming = new ArmingHarness();
    }

    @AfterEach
    void close() throws Exception {
        arming.close();
    }

    @Test
    void aThousandDeviceCodesInHalfAnHourAreKeptAsOneSpan() throws Exception {
        // When
        for (int i = 0; i < 1_000; i++) {
            arming.receive(deviceCode().atMinute(0).plusMillis(i * 1_800L));
        }

        // Then
        assertThat(arming.armed("alice").spans())
                .containsExactly(new ArmedSpans.Span(minute(0), minute(60) - 1_800));
        assertThat(arming.timers()).isEqualTo(6);
    }

    @Test
    void nothingIsLeftWhenTheWindowsHavePassed() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(0),
                deviceCode().atMinute(1),
                deviceCode().atMinute(20),
                redemption().atMinute(90),
                redemption().atMinute(2).of("bob"));
        assertThat(arming.stateEntries()).isPositive();

        // When
        arming.watermarkAtMinute(95);

        // Then
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }

    @Test
    void nothingIsLeftWhenTheAllowedLatenessHasBeenRaisedMeanwhile() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0), redemption().atMinute(2).of("bob"));
        arming.restoreWith(InTimeOnly.butFor(Duration.ofHours(1)));

        // When
        arming.watermarkAtMinute(35);
        arming.watermarkAtMinute(95);

        // Then
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }

    @Test
    void aUserStaysArmedUntilTheLastSpanHasEnded() throws Exception {
        // Given
        arming.receive(deviceCode().atMinute(0), deviceCode().atMinute(40));

        // When
        arming.watermarkAtMinute(60);

        // Then
        assertThat(arming.armed("alice").spans())
                .containsExactly(new ArmedSpans.Span(minute(40), minute(70)));
    }

    @Test
    void aRestoreInTheMiddleChangesNothing() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(3), redemption().atMinute(40), deviceCode().atMinute(50));
        arming.restore();

        // When
        arming.receive(
                deviceCode().atMinute(2), redemption().atMinute(60), redemption().atMinute(81));
        arming.watermarkAtMinute(45);

        // Then
        List<SignIn> rest =
                story(
                        deviceCode().atMinute(2),
                        redemption().atMinute(3),
                        redemption().atMinute(60));
        assertThat(arming.passed()).isEqualTo(rest);
        assertThat(arming.timestamps()).containsExactly(minute(2), minute(3), minute(60));
        assertThat(arming.counted("signins-unarmed")).isEqualTo(1);
        assertThat(arming.waiting("alice")).isEqualTo(1);
    }

    @Test
    void timersOutliveARestore() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), deviceCode().atMinute(50));
        arming.restore();

        // When
        arming.watermarkAtMinute(90);

        // Then
        assertThat(arming.stateEntries()).isZero();
        assertThat(arming.timers()).isZero();
    }
}
