package io.fociwatch.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import io.fociwatch.archive.ArchiveChange;
import io.fociwatch.archive.Manifest;
import io.fociwatch.output.AlertLines;
import io.fociwatch.output.JsonLinesFolder;
import io.fociwatch.output.UnreadableFiles;
import io.fociwatch.pivot.EarlyArming;
import io.fociwatch.run.BackfillFolder;
import io.fociwatch.run.BackfillJob;
import io.fociwatch.run.HuntEnvironment;
import io.fociwatch.run.RestorePoint;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/**
 * What one backfill came to.
 *
 * @param savepoint where it is
 * @param alerts the highest revision of each alert, by time
 * @param counts what was counted, by name
 * @param unreadable files that could not be read, or not to the end, with the reason
 * @param changes files that are no longer what they were when it began
 */
record Backfill(
        String savepoint,
        List<JsonNode> alerts,
        Map<String, Long> counts,
        List<String> unreadable,
        List<ArchiveChange> changes) {

    /** A small archive may have been read before the last sink has opened. */
    private static final RetryPolicy<String> UNTIL_ALL_RUN =
            RetryPolicy.<String>builder()
                    .handleIf(Backfill::isTooEarly)
                    .withDelay(Duration.ofMillis(200))
                    .withMaxDuration(Duration.ofMinutes(2))
                    .withMaxRetries(-1)
                    .build();

    /** Runs or goes on with the backfill of a folder, and tells its progress. */
    static Backfill run(
            BackfillFolder folder, Manifest manifest, LiveSettings settings, PrintWriter err)
            throws Exception {
        try {
            folder.armedUsers(settings.hunt().armedFor()).armed();
        } catch (IOException e) {
            throw new FailureException(e.getMessage(), e);
        }
        RestorePoint state = new RestorePoint(folder.newestCheckpoint(), false);
        state.path().ifPresent(path -> err.printf("goes on from %s%n", path));
        StreamExecutionEnvironment environment =
                HuntEnvironment.start(folder.withCheckpoints(settings), state);
        BackfillJob.build(environment, folder, manifest, settings);
        JobClient job = environment.executeAsync("foci-watch backfill");
        String savepoint;
        try {
            savepoint = readAndStop(job, folder, manifest, err);
        } catch (FailureException e) {
            if (!job.getJobStatus().get().isGloballyTerminalState()) {
                job.cancel().get();
            }
            throw e;
        }
        Map<String, Long> counts = new TreeMap<>();
        job.getJobExecutionResult()
                .get()
                .getAllAccumulatorResults()
                .forEach((name, count) -> counts.put(name, (Long) count));
        folder.end(manifest, savepoint);
        return new Backfill(
                savepoint,
                AlertLines.standing(JsonLinesFolder.read(folder.alerts())),
                counts,
                UnreadableFiles.among(JsonLinesFolder.read(folder.rejected())),
                ArchiveChange.of(manifest));
    }

    /** Whether records of the archive may be in no alert, or in no count. */
    boolean isIncomplete() {
        return !unreadable.isEmpty()
                || !changes.isEmpty()
                || counts.getOrDefault(EarlyArming.UNFORESEEN, 0L) > 0;
    }

    private static String readAndStop(
            JobClient job, BackfillFolder folder, Manifest manifest, PrintWriter err)
            throws Exception {
        try {
            new BackfillProgress(job, manifest, err).awaitEnd();
        } catch (ExecutionException e) {
            throw failure("the backfill failed: " + Faults.reasonOf(e), e);
        }
        try {
            return Failsafe.with(UNTIL_ALL_RUN).get(() -> stop(job, folder));
        } catch (FailsafeException e) {
            throw failure(
                    "all has been read, and the savepoint could not be written to %s: %s"
                            .formatted(folder.savepoints(), Faults.reasonOf(e)),
                    e);
        }
    }

    /** Without drain: what is pending is for the live run to end. */
    private static String stop(JobClient job, BackfillFolder folder) throws Exception {
        return job.stopWithSavepoint(false, folder.savepoints(), SavepointFormatType.CANONICAL)
                .get();
    }

    private static boolean isTooEarly(Throwable e) {
        return ExceptionUtils.findThrowableWithMessage(
                        e, CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING.message())
                .isPresent();
    }

    private static FailureException failure(String what, Exception cause) {
        return new FailureException(
                what
                        + "\nmend it, and give the same command again: it goes on from its newest"
                        + " checkpoint, if it has come to one",
                cause);
    }
}
