package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.archive.ArchiveFile;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ReadingProgress;
import io.fociwatch.asn.Addresses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** When a backfill has come to its end, and what it costs to wait for it. */
final class BackfillProgressTest {
    private static final Map<String, Object> BEGUN =
            Map.of(ReadingProgress.READERS, 2L, ReadingProgress.ENDED, 1L);
    private static final Map<String, Object> READ =
            Map.of(ReadingProgress.READERS, 2L, ReadingProgress.ENDED, 2L);

    private static final Manifest TWO_FILES =
            new Manifest(
                    Instant.EPOCH,
                    List.of(),
                    false,
                    List.of(
                            new ArchiveFile("file:/a", 3 << 20, 0, 0),
                            new ArchiveFile("file:/b", 1 << 20, 0, 1000)));

    @Test
    void theEndIsWhenAllReadersHaveEnded() throws Exception {
        // Given
        WatchedJob job = new WatchedJob(List.of(Map.of(), BEGUN, READ));

        // When
        progress(job).awaitEnd();

        // Then
        assertThat(job.getAccumulators().get()).isEqualTo(READ);
    }

    @Test
    void aBurstThatWaitsForTheTableHoldsTheEndBack() throws Exception {
        // Given
        Map<String, Object> waiting =
                Map.of(
                        ReadingProgress.READERS, 2L,
                        ReadingProgress.ENDED, 2L,
                        Addresses.WAITING_COUNT, 1L);
        WatchedJob job = new WatchedJob(List.of(waiting, READ));

        // When
        progress(job).awaitEnd();

        // Then
        assertThat(job.getAccumulators().get()).isEqualTo(READ);
    }

    /**
     * Each question keeps a connection to the cluster, and to its ZooKeeper, until the job ends.
     */
    @Test
    void theEndIsAskedForOnceHoweverLongItTakes() throws Exception {
        // Given
        WatchedJob job = new WatchedJob(List.of(BEGUN, BEGUN, BEGUN, READ));

        // When
        progress(job).awaitEnd();

        // Then
        assertThat(job.askedForResult()).isEqualTo(1);
    }

    @Test
    void aJobThatFailsEndsTheWaiting() {
        // Given
        Exception reason = new IllegalStateException("no room");
        WatchedJob job = new WatchedJob(List.of(BEGUN)).failed(reason);

        // When // Then
        assertThatThrownBy(() -> progress(job).awaitEnd())
                .isInstanceOf(ExecutionException.class)
                .hasCause(reason);
    }

    @Test
    void itIsToldWhatIsSearchedAndThenWhatIsRead() throws Exception {
        // Given
        Map<String, Object> begun =
                Map.of(ReadingProgress.READERS, 2L, ReadingProgress.NEWEST_FILE, Long.MIN_VALUE);
        Map<String, Object> searching = new HashMap<>(begun);
        searching.put(ReadingProgress.SEARCHED_FILES, 1L);
        Map<String, Object> reading = new HashMap<>(searching);
        reading.put(ReadingProgress.NEWEST_FILE, 1L);
        WatchedJob job = new WatchedJob(List.of(begun, searching, reading, READ));
        StringWriter told = new StringWriter();

        // When
        new BackfillProgress(job, TWO_FILES, Duration.ZERO, new PrintWriter(told)).awaitEnd();

        // Then
        assertThat(told.toString().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "looking for device codes: 1 of 2 files, 3 of 4 MB"
                                                        + " (75 %)"),
                        line ->
                                assertThat(line)
                                        .startsWith("at 1970-01-01T00:00:01Z: file 2 of 2"));
    }

    private static BackfillProgress progress(WatchedJob job) {
        Manifest nothing = new Manifest(Instant.EPOCH, List.of(), false, List.of());
        return new BackfillProgress(job, nothing, new PrintWriter(Writer.nullWriter()));
    }
}
