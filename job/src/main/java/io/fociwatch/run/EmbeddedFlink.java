package io.fociwatch.run;

import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink inside this process, for a run without a cluster. */
public final class EmbeddedFlink {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    /** Without a failure for so long the next one is the first again. */
    private static final Duration WELL_AGAIN = Duration.ofMinutes(10);

    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private EmbeddedFlink() {}

    /**
     * Whether there is no cluster: its client and its entry points load the job's jar themselves.
     */
    public static boolean isNeeded() {
        return EmbeddedFlink.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    /** An environment for a job that goes on from {@code state}. */
    public static StreamExecutionEnvironment start(LiveSettings settings, RestorePoint state)
            throws IOException {
        CheckpointSettings checkpoints = settings.checkpoints();
        Configuration flink = LiveJob.configuration(checkpoints);
        restart(flink, checkpoints.restarts());
        // Accumulators travel with heartbeats, and a backfill tells its progress from them.
        flink.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, HEARTBEAT);
        Path scratch = ScratchFolder.create().path();
        flink.set(CoreOptions.TMP_DIRS, scratch.toString());
        // By itself Flink keeps them in memory, and fails when a state is larger than 5 MB.
        if (checkpoints.folder().isEmpty()) {
            flink.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    LocalPath.text(scratch.resolve("checkpoints")));
        }
        state.write(flink);
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
