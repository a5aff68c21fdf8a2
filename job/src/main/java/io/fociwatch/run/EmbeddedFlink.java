package io.fociwatch.run;

import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink inside this process, for a live run without a cluster. */
public final class EmbeddedFlink {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    /** Without a failure for so long the next one is the first again. */
    private static final Duration WELL_AGAIN = Duration.ofMinutes(10);

    private EmbeddedFlink() {}

    /**
     * Whether there is no cluster: its client and its entry points load the job's jar themselves.
     */
    public static boolean isNeeded() {
        return EmbeddedFlink.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    /** An environment that goes on from the newest checkpoint, where the settings say so. */
    public static StreamExecutionEnvironment start(LiveSettings settings) throws IOException {
        CheckpointSettings checkpoints = settings.checkpoints();
        Configuration flink = LiveJob.configuration(checkpoints);
        restart(flink, checkpoints.restarts());
        Path scratch = ScratchFolder.create().path();
        flink.set(CoreOptions.TMP_DIRS, scratch.toString());
        // By itself Flink keeps them in memory, and fails when a state is larger than 5 MB.
        if (checkpoints.folder().isEmpty()) {
            flink.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    scratch.resolve("checkpoints").toUri().toString());
        }
        if (checkpoints.folder().isPresent()) {
            flink.set(
                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
            if (checkpoints.resume()) {
                NewestCheckpoint.in(checkpoints.folder().get())
                        .ifPresent(path -> flink.set(StateRecoveryOptions.SAVEPOINT_PATH, path));
            }
        }
        return StreamExecutionEnvironment.createLocalEnvironment(
                settings.hunt().parallelism(), flink);
    }

    /** By itself Flink restarts for ever, without a word. */
    private static void restart(Configuration flink, int attempts) {
        if (attempts == 0) {
            flink.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
            return;
        }
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                FIRST_BACKOFF);
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                LONGEST_BACKOFF);
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                WELL_AGAIN);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, attempts);
    }
}
