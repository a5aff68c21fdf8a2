package io.fociwatch.live;

import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.EmbeddedFlink;
import io.fociwatch.run.LiveJob;
import io.fociwatch.run.RestorePoint;
import io.fociwatch.settings.LiveSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The live hunt on a Flink in this JVM. The first failure ends it, where a user's is restarted: as
 * long as it runs it has had none.
 */
final class LiveRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of counts, which a heartbeat every half second brings. */
    private static final Duration STEADY = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final JobClient job;
    private boolean stopped;

    private LiveRun(JobClient job) {
        this.job = job;
    }

    static LiveRun start(LiveSettings settings) throws Exception {
        return goOn(RestorePoint.newest(settings.checkpoints()), settings);
    }

    /** One that goes on from a savepoint of a live run. */
    static LiveRun startFrom(Path savepoint, LiveSettings settings) throws Exception {
        return goOn(new RestorePoint(Optional.of(savepoint.toString()), false), settings);
    }

    /** The same, with its state in one of Flink's backends. */
    static LiveRun startFrom(Path savepoint, LiveSettings settings, String backend)
            throws Exception {
        RestorePoint state = new RestorePoint(Optional.of(savepoint.toString()), false);
        Configuration flink = new Configuration();
        flink.set(StateBackendOptions.STATE_BACKEND, backend);
        return goOn(state, settings, flink);
    }

    /** One that goes on from a savepoint of a backfill. */
    static LiveRun startAfter(Path backfill, LiveSettings settings) throws Exception {
        return goOn(new RestorePoint(Optional.of(backfill.toString()), true), settings);
    }

    private static LiveRun goOn(RestorePoint state, LiveSettings settings) throws Exception {
        return goOn(state, settings, new Configuration());
    }

    private static LiveRun goOn(RestorePoint state, LiveSettings settings, Configuration flink)
            throws Exception {
        KafkaTopics topics = KafkaTopics.ask(settings.kafka(), PATIENCE);
        return start(
                settings,
                state,
                (environment, live) -> {
                    environment.configure(flink);
                    LiveJob.build(environment, live, topics);
                });
    }

    /** A job of another make. */
    static LiveRun start(
            LiveSettings settings, BiConsumer<StreamExecutionEnvironment, LiveSettings> build)
            throws Exception {
        return start(settings, RestorePoint.NONE, build);
    }

    private static LiveRun start(
            LiveSettings settings,
            RestorePoint state,
            BiConsumer<StreamExecutionEnvironment, LiveSettings> build)
            throws Exception {
        StreamExecutionEnvironment environment = EmbeddedFlink.start(settings, state);
        Configuration flink = new Configuration();
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "disable");
        environment.configure(flink);
        build.accept(environment, settings);
        return new LiveRun(environment.executeAsync("live"));
    }

    JobStatus status() throws Exception {
        return job.getJobStatus().get();
    }

    /** What it has counted so far. */
    Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        job.getAccumulators().get().forEach((name, count) -> counts.put(name, (Long) count));
        return counts;
    }

    /** What it has counted when for a while nothing more was. */
    Map<String, Long> countsOnceSteady() throws Exception {
        Map<String, Long> before = counts();
        long since = System.nanoTime();
        long latest = since + LONGEST.toNanos();
        while (System.nanoTime() - since < STEADY.toNanos() && System.nanoTime() < latest) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            Map<String, Long> now = counts();
            if (!now.equals(before)) {
                before = now;
                since = System.nanoTime();
            }
        }
        return before;
    }

    /** Stops it where it is, and keeps what is pending; returns the savepoint. */
    Path stop(Path savepoints) throws Exception {
        String savepoint =
                job.stopWithSavepoint(
                                false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
                        .get();
        stopped = true;
        return Path.of(URI.create(savepoint));
    }

    /** Ends it; a job that had failed by then says why. */
    @Override
    public void close() throws Exception {
        if (stopped) {
            // Its Flink has ended, and answers nothing.
            return;
        }
        if (status() == JobStatus.FAILED) {
            job.getJobExecutionResult().get();
        }
        if (!status().isGloballyTerminalState()) {
            job.cancel().get();
        }
    }
}
