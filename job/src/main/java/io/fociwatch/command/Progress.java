package io.fociwatch.command;

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

    private final JobClient job;
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

    private Progress(JobClient job, long totalBytes, PrintWriter err) {
        this.job = job;
        this.totalBytes = totalBytes;
        this.err = err;
    }

    /** Begins to tell of {@code job}. */
    static Progress of(JobClient job, long totalBytes, PrintWriter err) {
        Progress progress = new Progress(job, totalBytes, err);
        var unused =
                progress.clock.scheduleWithFixedDelay(
                        progress::tell,
                        INTERVAL.toSeconds(),
                        INTERVAL.toSeconds(),
                        TimeUnit.SECONDS);
        return progress;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void tell() {
        var unused = job.getAccumulators().thenAccept(this::print);
    }

    private void print(Map<String, Object> counts) {
        long bytes = (Long) counts.getOrDefault(LogCounts.BYTES_READ, 0L);
        long records = (Long) counts.getOrDefault(LogCounts.RECORDS, 0L);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        String phase = bytes < totalBytes ? "reading" : "matching";
        err.printf(
                "%s: %,d records, %,d of %,d MB (%d %%), %d s%n",
                phase,
                records,
                bytes >> 20,
                totalBytes >> 20,
                totalBytes == 0 ? 100 : 100 * bytes / totalBytes,
                seconds);
        err.flush();
    }
}
