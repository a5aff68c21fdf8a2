package io.fociwatch.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LimitsTest {
    private final Limits<Duration> limits =
            new Limits<>(Duration.ofMillis(1), Duration.ofMinutes(10));

    @Test
    void bothEndsAreAllowed() {
        assertThatCode(() -> limits.require("timeout", Duration.ofMillis(1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> limits.require("timeout", Duration.ofMinutes(10)))
                .doesNotThrowAnyException();
    }

    @Test
    void aValueBesideTheEndsIsRefusedByNameWithTheLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.require("timeout", Duration.ZERO))
                .withMessage("timeout is 0 ms; it must be from 1 ms to 10 min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.require("timeout", Duration.ofMillis(600_001)))
                .withMessage("timeout is 600001 ms; it must be from 1 ms to 10 min");
    }

    @Test
    void aShareThatIsNoNumberIsRefused() {
        assertThat(new Limits<>(0.0, 1.0).allow(Double.NaN)).isFalse();
    }
}
