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

    private final Duration interval;
    private final JobClient job;
    private final Manifest manifest;
    private final PrintWriter err;
    private Instant told = Instant.now();

    // Where reading began, seen by this process: perhaps in the middle, and after a search.
    private Instant start;
    private long bytesAtStart;

    BackfillProgress(JobClient job, Manifest manifest, PrintWriter err) {
        this(job, manifest, INTERVAL, err);
    }

    /**
     * One that tells more often.
     *
     * @param interval between two lines at least
     */
    BackfillProgress(JobClient job, Manifest manifest, Duration interval, PrintWriter err) {
        this.interval = interval;
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
        boolean reading = count(counts, ReadingProgress.NEWEST_FILE, -1) >= 0;
        if (start == null && reading) {
            start = now;
            bytesAtStart = bytesBeforeNewest(counts);
        }
        long searched = count(counts, ReadingProgress.SEARCHED_FILES);
        if (Duration.between(told, now).compareTo(interval) < 0 || !reading && searched == 0) {
            return;
        }
        told = now;
        if (reading) {
            tellReading(counts, now);
        } else {
            tellSearch(searched);
        }
        err.flush();
    }

    private long bytesBeforeNewest(Map<String, Object> counts) {
        return manifest.bytesBefore((int) count(counts, ReadingProgress.NEWEST_FILE));
    }

    /** After a failure some are searched once more. */
    private void tellSearch(long searched) {
        int files = (int) Math.min(searched, manifest.files().size());
        long bytes = manifest.bytesBefore(files);
        err.printf(
                "looking for device codes: %,d of %,d files, %,d of %,d MB (%d %%)%n",
                files,
                manifest.files().size(),
                bytes >> 20,
                manifest.bytes() >> 20,
                percent(bytes));
    }

    private void tellReading(Map<String, Object> counts, Instant now) {
        int newest = (int) count(counts, ReadingProgress.NEWEST_FILE);
        long bytes = bytesBeforeNewest(counts);
        err.printf(
                "at %s: file %,d of %,d, %,d of %,d MB (%d %%), %,d records, %s%n",
                Instant.ofEpochMilli(manifest.files().get(newest).from()),
                newest + 1,
                manifest.files().size(),
                bytes >> 20,
                manifest.bytes() >> 20,
                percent(bytes),
                count(counts, LogCounts.RECORDS),
                rate(bytes - bytesAtStart, start, now));
    }

    private long percent(long bytes) {
        return 100 * bytes / Math.max(1, manifest.bytes());
    }

    private String rate(long bytes, Instant from, Instant to) {
        Duration since = Duration.between(from, to);
        double perSecond = bytes * 1000.0 / Math.max(1, since.toMillis());
        if (perSecond < 1) {
            return "%d s".formatted(since.toSeconds());
        }
        Duration left =
                Duration.ofSeconds((long) ((manifest.bytes() - bytes - bytesAtStart) / perSecond));
        return "%.1f MB/s, some %d min left"
                .formatted(perSecond / (1 << 20), left.plusSeconds(59).toMinutes());
    }

    private static long count(Map<String, Object> counts, String name) {
        return count(counts, name, 0);
    }

    private static long count(Map<String, Object> counts, String name, long otherwise) {
        return (Long) counts.getOrDefault(name, otherwise);
    }
}
