package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code templates/NOTES.txt}. */
final class NotesTest {

    @Test
    void aLiveReleaseSaysWhereItsFaultsAreAndWhatItLacks() {
        assertThat(Chart.notes(Chart.ciValues("minimal")))
                .contains("kubectl -n hunt logs deployment/foci-watch")
                .contains("enable monitoring.podMonitor")
                .contains("see asn.source");
    }

    @Test
    void aReleaseThatLacksNothingDoesNotSaySo() {
        assertThat(Chart.notes(Chart.ciValues("live")))
                .contains("It began with s3://contoso-flink/foci-watch/backfill/savepoint-")
                .doesNotContain("enable monitoring")
                .doesNotContain("asn.source");
    }

    @Test
    void aBackfillSaysWhatToDoWithItsEnd() {
        assertThat(Chart.notes(Chart.ciValues("backfill")))
                .contains("up to 2026-07-16T00:00:00Z")
                .contains("helm -n hunt uninstall foci-watch");
    }

    @Test
    void aBackfillWithoutDatesSaysThatNothingRuns() {
        assertThat(Chart.notes(Chart.FOLDER.resolve("values-backfill.yaml")))
                .contains("Nothing runs, and nothing was made");
    }
}
