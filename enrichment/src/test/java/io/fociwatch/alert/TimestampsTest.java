package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TimestampsTest {

    @Test
    void millisecondsAreAlwaysWritten() {
        assertThat(Timestamps.iso(Instant.parse("2026-05-01T14:02:00Z").toEpochMilli()))
                .isEqualTo("2026-05-01T14:02:00.000Z");
        assertThat(Timestamps.iso(Instant.parse("2026-05-01T14:02:00.07Z").toEpochMilli()))
                .isEqualTo("2026-05-01T14:02:00.070Z");
    }

    @Test
    void theTimeIsUtc() {
        assertThat(Timestamps.iso(0)).isEqualTo("1970-01-01T00:00:00.000Z");
    }
}
