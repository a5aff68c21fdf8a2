package io.fociwatch.command;

import io.fociwatch.file.DeviceCodeSearch;
import io.fociwatch.log.LogCounts;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;

/** Tells every few seconds how far a run has come, so that a long one is seen to be alive. */
final class Progress implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final long totalBytes;
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "progress");
                        thread.setDaemon(true);
                        return thread;
                    });

    private Progress(long totalBytes, PrintWriter err) {
        this.totalBytes = totalBytes;
        this.err = err;
    }

    /** Begins to tell of {@code job}. */
    static Progress of(JobClient job, long totalBytes, PrintWriter err) {
        Progress progress = new Progress(totalBytes, err);
        progress.tellBy(
                () -> {
                    var unused = job.getAccumulators().thenAccept(progress::tellCounts);
                });
        return progress;
    }

    /** Begins to tell of {@code search}. */
    static Progress of(DeviceCodeSearch search, long totalBytes, PrintWriter err) {
        Progress progress = new Progress(totalBytes, err);
        progress.tellBy(() -> progress.tell("looking for device codes: ", search.bytesRead()));
        return progress;
    }

    private void tellBy(Runnable tell) {
        var unused =
                clock.scheduleWithFixedDelay(
                        tell, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void tellCounts(Map<String, Object> counts) {
        long bytes = (Long) counts.getOrDefault(LogCounts.BYTES_READ, 0L);
        long records = (Long) counts.getOrDefault(LogCounts.RECORDS, 0L);
        String phase = bytes < totalBytes ? "reading" : "matching";
        tell("%s: %,d records, ".formatted(phase, records), bytes);
    }

    private void tell(String what, long bytes) {
        long known = Math.min(bytes, totalBytes);
        err.printf(
                "%s%,d of %,d MB (%d %%), %d s%n",
                what,
                known >> 20,
                totalBytes >> 20,
                totalBytes == 0 ? 100 : 100 * known / totalBytes,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        err.flush();
    }
}
