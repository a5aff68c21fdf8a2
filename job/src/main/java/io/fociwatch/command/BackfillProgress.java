package io.fociwatch.command;

import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ReadingProgress;
import io.fociwatch.asn.Addresses;
import io.fociwatch.log.LogCounts;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;

/** Waits for a job to reach the end of its archive, and tells every few seconds where it is. */
final class BackfillProgress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final JobClient job;
    private final Manifest manifest;
    private final PrintWriter err;
    private final Instant start = Instant.now();
    private Instant told = start;
    private long bytesAtStart = -1;

    BackfillProgress(JobClient job, Manifest manifest, PrintWriter err) {
        this.job = job;
        this.manifest = manifest;
        this.err = err;
    }

    /**
     * Returns when all has been read, and no alert waits for the ASN table.
     *
     * @throws ExecutionException if the job fails before
     */
    void awaitEnd() throws ExecutionException, InterruptedException {
        // Once: on a cluster, who waits for the end keeps a connection of its own until it comes.
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                end.get(pause.toMillis(), TimeUnit.MILLISECONDS);
                throw new IllegalStateException("the job was stopped by somebody else");
            } catch (TimeoutException e) {
                Map<String, Object> counts = job.getAccumulators().get();
                if (isRead(counts)) {
                    return;
                }
                tell(counts);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isRead(Map<String, Object> counts) {
        long readers = count(counts, ReadingProgress.READERS);
        return readers > 0
                && count(counts, ReadingProgress.ENDED) == readers
                && count(counts, Addresses.WAITING_COUNT) == 0;
    }

    private void tell(Map<String, Object> counts) {
        Instant now = Instant.now();
        if (Duration.between(told, now).compareTo(INTERVAL) < 0
                || !counts.containsKey(ReadingProgress.NEWEST_FILE)) {
            return;
        }
        told = now;
        int newest = (int) Math.max(0, count(counts, ReadingProgress.NEWEST_FILE));
        long bytes = manifest.bytesBefore(newest);
        bytesAtStart = bytesAtStart < 0 ? bytes : bytesAtStart;
        err.printf(
                "at %s: file %,d of %,d, %,d of %,d MB (%d %%), %,d records, %s%n",
                Instant.ofEpochMilli(manifest.files().get(newest).from()),
                newest + 1,
                manifest.files().size(),
                bytes >> 20,
                manifest.bytes() >> 20,
                100 * bytes / Math.max(1, manifest.bytes()),
                count(counts, LogCounts.RECORDS),
                rate(bytes - bytesAtStart, Duration.between(start, now)));
        err.flush();
    }

    private String rate(long bytes, Duration since) {
        double perSecond = bytes / (since.toMillis() / 1000.0);
        if (perSecond < 1) {
            return "%d s".formatted(since.toSeconds());
        }
        Duration left =
                Duration.ofSeconds((long) ((manifest.bytes() - bytes - bytesAtStart) / perSecond));
        return "%.1f MB/s, some %d min left"
                .formatted(perSecond / (1 << 20), left.plusSeconds(59).toMinutes());
    }

    private static long count(Map<String, Object> counts, String name) {
        return (Long) counts.getOrDefault(name, 0L);
    }
}
