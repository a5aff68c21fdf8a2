package io.fociwatch.cluster;

import io.fociwatch.cluster.FlinkClient.Ended;
import io.fociwatch.live.Broker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The job's jar, as its user gives it to a cluster with {@code flink run}. */
final class HuntOnCluster {
    /** The variable that hunt.yaml takes the password from. */
    static final String PASSWORD_VARIABLE = "HUNT_TEST_PASSWORD";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What {@code mvn package} makes for users. */
    static final Path JAR = Path.of(System.getProperty("foci-watch.jar")).normalize();

    private static final Pattern SUBMITTED =
            Pattern.compile("^job ([0-9a-f]{32}) ", Pattern.MULTILINE);
    private static final Pattern SAVEPOINT = Pattern.compile("Savepoint completed. Path: (\\S+)");

    private static final Pattern BACKFILLED =
            Pattern.compile("^savepoint (\\S+)$", Pattern.MULTILINE);

    private final FlinkCluster cluster;
    private final Path settings;
    private String job;

    /** Not yet submitted, with these settings. */
    HuntOnCluster(FlinkCluster cluster, Path settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /** {@code flink run}, and waits until all tasks run. */
    void submit(int parallelism, String... more) throws Exception {
        submit(parallelism, List.of(more), List.of());
    }

    private void submit(int parallelism, List<String> toFlink, List<String> toHunt)
            throws Exception {
        List<String> run = new ArrayList<>(List.of("run", "-d", "-p", "" + parallelism));
        run.addAll(toFlink);
        run.addAll(List.of(JAR.toString(), "run", "--config", settings.toString()));
        run.addAll(toHunt);
        job = last(SUBMITTED, flink(run));
        Await.until("job " + job + " runs", PATIENCE, () -> cluster.rest().isRunning(job));
    }

    /** {@code flink run} of the live job, from the savepoint of a backfill on. */
    void goOn(int parallelism, String savepoint, Instant cut) throws Exception {
        submit(
                parallelism,
                List.of("-s", savepoint, "--allowNonRestoredState"),
                List.of("--since", cut.toString()));
    }

    /** {@code flink run} of a backfill, to its end; returns its savepoint. */
    String backfill(int parallelism, Path logs, Instant until, Path backfill) throws Exception {
        List<String> run = new ArrayList<>(List.of("run", "-p", "" + parallelism));
        run.addAll(List.of(JAR.toString(), "backfill", "--config", settings.toString()));
        run.addAll(List.of("--logs", logs.toString(), "--until", until.toString()));
        run.addAll(List.of("--savepoint", backfill.toString()));
        return last(BACKFILLED, flink(run));
    }

    /** {@code flink stop}, and returns its savepoint. */
    String stop(Path savepoints) throws Exception {
        return last(
                SAVEPOINT,
                flink(List.of("stop", "--savepointPath", savepoints.toUri().toString(), job)));
    }

    /** The id that the cluster has given it. */
    String job() {
        return job;
    }

    private String flink(List<String> arguments) throws Exception {
        Ended ended = cluster.client().run(Map.of(PASSWORD_VARIABLE, Broker.PASSWORD), arguments);
        if (ended.exitCode() != 0) {
            throw new AssertionError("flink " + arguments + " failed: " + ended.said());
        }
        return ended.said();
    }

    private static String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = null;
        while (matcher.find()) {
            found = matcher.group(1);
        }
        if (found == null) {
            throw new AssertionError("no " + pattern + " in: " + text);
        }
        return found;
    }
}
