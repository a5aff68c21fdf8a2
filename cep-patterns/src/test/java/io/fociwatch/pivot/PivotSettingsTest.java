package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PivotSettingsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void theDefaultsAreTheHuntsOwnNumbers() {
        assertThat(PivotSettings.DEFAULTS)
                .isEqualTo(
                        new PivotSettings(
                                Duration.ofMinutes(20),
                                Duration.ofMinutes(10),
                                3,
                                Duration.ofMinutes(30)));
    }

    @Test
    void aDeviceCodeReachesAsFarAsBothWindowsTogether() {
        assertThat(PivotSettings.DEFAULTS.reach()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        assertThatCode(() -> new PivotSettings(Duration.ofMillis(1), DAY, 2, MINUTE))
                .doesNotThrowAnyException();
        assertThatCode(() -> new PivotSettings(DAY, Duration.ofMillis(1), 10, MINUTE))
                .doesNotThrowAnyException();
    }

    @Test
    void aDeviceCodeWindowOutOfItsLimitsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(Duration.ZERO, MINUTE, 3, MINUTE))
                .withMessage("device-code-window is 0 ms; it must be from 1 ms to 1 d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(DAY.plusNanos(1), MINUTE, 3, MINUTE));
    }

    @Test
    void aBurstWindowOutOfItsLimitsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(MINUTE, Duration.ofMinutes(-1), 3, MINUTE))
                .withMessage("burst-window is -1 min; it must be from 1 ms to 1 d");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(MINUTE, Duration.ofNanos(999_999), 3, MINUTE));
    }

    @Test
    void fewerThanTwoResourcesOrMoreThanTenAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(MINUTE, MINUTE, 1, MINUTE))
                .withMessage("min-resources is 1; it must be from 2 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PivotSettings(MINUTE, MINUTE, 11, MINUTE));
    }
}
