package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MissingTimeTest {
    @Test
    void hoursWithoutABlobAreOneGapOfTheirLog() {
        // When
        var missing =
                MissingTime.in(
                        Manifests.ofUris(
                                blob("signinlogs", 20), blob("signinlogs", 23), blob("graph", 23)));

        // Then
        assertThat(missing)
                .containsExactly(
                        new MissingTime(
                                "/signinlogs/tenantId=t",
                                Instant.parse("2026-07-16T21:00:00Z"),
                                Instant.parse("2026-07-16T23:00:00Z")));
    }

    @Test
    void anArchiveThatEndsBeforeTheCutLacksTheRest() {
        // When
        var missing = MissingTime.in(Manifests.ofUris(blob("signinlogs", 21)));

        // Then
        assertThat(missing)
                .containsExactly(
                        new MissingTime(
                                "/signinlogs/tenantId=t",
                                Instant.parse("2026-07-16T22:00:00Z"),
                                Manifests.UNTIL));
    }

    @Test
    void blobsWithoutAGapLackNothing() {
        assertThat(MissingTime.in(Manifests.ofUris(blob("a", 22), blob("a", 23)))).isEmpty();
    }

    @Test
    void filesWithoutATimeInTheirPathAreNoGap() {
        assertThat(MissingTime.in(Manifests.ofUris("file:/logs/export.json"))).isEmpty();
    }

    private static String blob(String log, int hour) {
        return "file:/%s/tenantId=t/y=2026/m=07/d=16/h=%02d/m=00/PT1H.json".formatted(log, hour);
    }
}
