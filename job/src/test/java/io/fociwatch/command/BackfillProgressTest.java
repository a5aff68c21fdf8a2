package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ReadingProgress;
import io.fociwatch.asn.Addresses;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
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
    void whileFilesAreSearchedNothingIsTakenForRead() throws Exception {
        // Given
        Map<String, Object> searching =
                Map.of(
                        ReadingProgress.READERS, 2L,
                        ReadingProgress.NEWEST_FILE, Long.MIN_VALUE,
                        ReadingProgress.SEARCHED_FILES, 5L);
        WatchedJob job = new WatchedJob(List.of(searching, READ));

        // When
        progress(job).awaitEnd();

        // Then
        assertThat(job.getAccumulators().get()).isEqualTo(READ);
    }

    private static BackfillProgress progress(WatchedJob job) {
        Manifest nothing = new Manifest(Instant.EPOCH, List.of(), false, List.of());
        return new BackfillProgress(job, nothing, new PrintWriter(Writer.nullWriter()));
    }
}
