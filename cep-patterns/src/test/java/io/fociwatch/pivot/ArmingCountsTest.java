package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in is counted in the lane that it goes, and once. */
final class ArmingCountsTest {
    private ArmingHarness arming;

    @BeforeEach
    void open() throws Exception {
        arming = new ArmingHarness(PivotSettings.DEFAULTS);
    }

    @AfterEach
    void close() throws Exception {
        arming.close();
    }

    @Test
    void whatIsAheadOfTheWatermarkIsInTime() throws Exception {
        // Given
        arming.watermarkAtMinute(5);

        // When
        arming.receive(
                deviceCode().atMinute(5).plusMillis(1), redemption().atMinute(5).plusMillis(1));

        // Then
        assertThat(lanes()).containsExactly(2L, 0L, 0L);
        assertThat(arming.counted("signins-armed")).isEqualTo(2);
    }

    @Test
    void whatTheWatermarkHasReachedIsLate() throws Exception {
        // Given
        arming.watermarkAtMinute(5);

        // When
        arming.receive(deviceCode().atMinute(5), redemption().atMinute(5));

        // Then
        assertThat(lanes()).containsExactly(0L, 2L, 0L);
        assertThat(arming.counted("signins-armed")).isEqualTo(2);
    }

    @Test
    void whatIsLaterThanAllowedIsTooLateAndNothingElse() throws Exception {
        // Given
        arming.watermarkAtMinute(35);

        // When
        arming.receive(deviceCode().atMinute(5), redemption().atMinute(5));

        // Then
        assertThat(lanes()).containsExactly(0L, 0L, 2L);
        assertThat(arming.counted("signins-armed")).isZero();
        assertThat(arming.counted("signins-unarmed")).isZero();
    }

    @Test
    void aRedemptionThatWaitsIsCountedWhenItIsLetThroughOrDropped() throws Exception {
        // Given
        arming.receive(redemption().atMinute(5).of("alice"), redemption().atMinute(5).of("bob"));
        List<Long> waiting = lanes();

        // When
        arming.receive(deviceCode().atMinute(1).of("alice"));
        arming.watermarkAtMinute(60);

        // Then
        assertThat(waiting).containsExactly(0L, 0L, 0L);
        assertThat(lanes()).containsExactly(2L, 0L, 0L);
        assertThat(arming.counted("signins-armed")).isEqualTo(2);
        assertThat(arming.counted("signins-unarmed")).isEqualTo(1);
    }

    private List<Long> lanes() {
        return List.of(
                arming.counted("signins-in-time"),
                arming.counted("signins-late"),
                arming.counted("signins-too-late"));
    }
}
