package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobTimeTest {
    @Test
    void anHourlyBlobOfADiagnosticSettingTellsItsHour() {
        // When
        Optional<BlobTime> time =
                BlobTime.of(
                        "/a/insights-logs-signinlogs/tenantId=t/y=2026/m=07/d=16/h=13/m=00/PT1H.json");

        // Then
        assertThat(time)
                .contains(
                        new BlobTime(
                                "/a/insights-logs-signinlogs/tenantId=t",
                                Instant.parse("2026-07-16T13:00:00Z"),
                                Duration.ofHours(1)));
    }

    @Test
    void aBlobOfATableExportTellsItsFiveMinutes() {
        // When
        Optional<BlobTime> time =
                BlobTime.of("/am-signinlogs/W/y=2026/m=07/d=16/h=13/m=55/PT05M_1.json.gz");

        // Then
        assertThat(time.orElseThrow().start()).isEqualTo(Instant.parse("2026-07-16T13:55:00Z"));
        assertThat(time.orElseThrow().end()).isEqualTo(Instant.parse("2026-07-16T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/logs/PT1H.json",
                "/logs/y=2026/m=13/d=16/h=13/m=00/PT1H.json",
                "/logs/y=2026/m=02/d=30/h=13/m=00/PT1H.json",
                "/logs/y=2026/m=07/d=16/h=24/m=00/PT1H.json",
                "/logs/y=2026/m=07/d=16/h=13/PT1H.json",
                "/logs/y=2026/m=07/d=16/h=13/m=00/export.json",
                "/logs/y=2026/m=07/d=16/h=13/m=00/PT1H.json/more.json"
            })
    void aPathThatTellsNoTimeHasNone(String path) {
        assertThat(BlobTime.of(path)).isEmpty();
    }
}
