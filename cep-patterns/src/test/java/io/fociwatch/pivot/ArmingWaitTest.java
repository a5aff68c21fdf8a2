package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A redemption that comes before its device code waits for it, as long as it may still come. */
final class ArmingWaitTest {
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
    void aRedemptionThatNoDeviceCodeCameForIsDroppedAndCounted() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(2));

        // When
        arming.watermarkAtMinute(10);

        // Then
        assertThat(arming.passed()).isEmpty();
        assertThat(arming.counted("signins-unarmed")).isEqualTo(2);
    }

    @Test
    void aRedemptionBeforeItsDeviceCodeIsReleasedWithItsOwnTime() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), redemption().atMinute(2));

        // When
        arming.receive(deviceCode().atMinute(1));

        // Then
        assertThat(arming.passed())
                .isEqualTo(
                        story(
                                deviceCode().atMinute(1),
                                redemption().atMinute(3),
                                redemption().atMinute(2)));
        assertThat(arming.timestamps()).containsExactly(minute(1), minute(3), minute(2));
        assertThat(arming.waiting("alice")).isZero();
    }

    @Test
    void oneReleasedInTwoCopiesPassesInBoth() throws Exception {
        // Given
        arming.receive(redemption().atMinute(3), redemption().atMinute(3).from("log:2"));

        // When
        arming.receive(deviceCode().atMinute(1));

        // Then
        assertThat(arming.passed()).hasSize(3);
    }

    @Test
    void aWaitingRedemptionOutOfReachOfTheDeviceCodeStays() throws Exception {
        // Given
        arming.receive(
                redemption().atMinute(0),
                redemption().atMinute(5),
                redemption().atMinute(35).plusMillis(1));

        // When
        arming.receive(deviceCode().atMinute(5));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(5), minute(5));
        assertThat(arming.waiting("alice")).isEqualTo(2);
    }

    @Test
    void oneThatStayedIsReleasedByItsOwnDeviceCode() throws Exception {
        // Given
        arming.receive(redemption().atMinute(5), redemption().atMinute(50));
        arming.receive(deviceCode().atMinute(5));

        // When
        arming.receive(deviceCode().atMinute(45));

        // Then
        assertThat(arming.timestamps())
                .containsExactly(minute(5), minute(5), minute(45), minute(50));
    }

    @Test
    void aDeviceCodeMayComeAsLateAsTheWatermarkAllows() throws Exception {
        // Given
        arming.receive(redemption().atMinute(7));
        arming.watermark(minute(6));

        // When
        arming.receive(deviceCode().atMinute(6).plusMillis(1));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(6) + 1, minute(7));
    }

    @Test
    void aRedemptionWaitsUntilTheWatermarkHasPassedIt() throws Exception {
        // Given
        arming.receive(redemption().atMinute(5));

        // When
        arming.watermark(minute(5) - 1);

        // Then
        assertThat(arming.waiting("alice")).isEqualTo(1);
    }

    @Test
    void aWaitingRedemptionHoldsBackNoOther() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(12));

        // When
        arming.watermarkAtMinute(11);

        // Then
        assertThat(arming.waiting("alice")).isEqualTo(1);
        assertThat(arming.counted("signins-unarmed")).isEqualTo(1);
    }

    @Test
    void oneThatSurvivesADropIsStillReleased() throws Exception {
        // Given
        arming.receive(redemption().atMinute(1), redemption().atMinute(12));
        arming.watermarkAtMinute(11);

        // When
        arming.receive(deviceCode().atMinute(12));

        // Then
        assertThat(arming.timestamps()).containsExactly(minute(12), minute(12));
    }
}
