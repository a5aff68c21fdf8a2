package io.fociwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.live.Broker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image in Flink's application mode: a JobManager that runs the jar's main class itself, and a
 * TaskManager, each a process that works in the tree.
 */
final class ApplicationCluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ImageTree tree;
    private final Path state;
    private final Path logs;
    private final ApplicationPorts ports = ApplicationPorts.free();
    private final FlinkRest rest = new FlinkRest(ports.rest());
    private JavaProcess jobManager;
    private JavaProcess taskManager;

    /**
     * Not yet started.
     *
     * @param state where its checkpoints go
     */
    ApplicationCluster(ImageTree tree, Path state, Path logs) throws IOException {
        this.tree = tree;
        this.state = state;
        this.logs = logs;
        Files.createDirectories(state.resolve("tmp"));
    }

    /**
     * Starts a JobManager, which must be the only one.
     *
     * @param arguments of the entry point, then those of the jar's main class
     */
    void startJobManager(List<String> arguments) throws IOException {
        FlinkConfiguration configuration = configuration(ports.jobManagerMetrics());
        List<String> all = new ArrayList<>(configuration.arguments());
        all.addAll(List.of("--job-classname", "io.fociwatch.command.FociWatch"));
        all.addAll(arguments);
        jobManager =
                start(
                        "jobmanager",
                        configuration.jobManagerOptions(),
                        "org.apache.flink.container.entrypoint"
                                + ".StandaloneApplicationClusterEntryPoint",
                        all);
    }

    /** Starts the TaskManager, which finds a JobManager by its address. */
    void startTaskManager() throws IOException {
        FlinkConfiguration configuration = configuration(ports.taskManagerMetrics());
        taskManager =
                start(
                        "taskmanager",
                        configuration.taskManagerOptions(),
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        configuration.taskManagerArguments());
    }

    private JavaProcess start(
            String name, List<String> options, String main, List<String> arguments)
            throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("-Dlog4j2.configurationFile=" + tree.conf().resolve("log4j-console.properties"));
        Map<String, String> environment = new HashMap<>(tree.environment());
        environment.put(HuntOnCluster.PASSWORD_VARIABLE, Broker.PASSWORD);
        return JavaProcess.start(
                new JavaCommand(
                        tree.home().getFileName() + "-" + name,
                        tree.home(),
                        tree.classPath(),
                        all,
                        main,
                        arguments,
                        environment),
                logs);
    }

    private FlinkConfiguration configuration(int metrics) {
        return new FlinkConfiguration(tree.conf(), ports.onThisMachine(state, metrics));
    }

    /** Waits until all tasks of the job run, and returns its id. */
    String awaitRunning() throws Exception {
        Await.until("a job runs", PATIENCE, () -> isRunning());
        return rest.onlyJob().orElseThrow();
    }

    private boolean isRunning() throws Exception {
        if (!jobManager.isAlive()) {
            throw new AssertionError("the JobManager has ended");
        }
        Optional<String> job = rest.onlyJob();
        return job.isPresent() && rest.isRunning(job.get());
    }

    /** Stops the job with a savepoint, which ends the JobManager too; returns the savepoint. */
    String stop(String job, Path savepoints) throws Exception {
        String request = rest.stop(job, savepoints);
        Await.until("the savepoint", PATIENCE, () -> rest.savepoint(job, request).isPresent());
        String savepoint = rest.savepoint(job, request).orElseThrow();
        awaitEnd(0);
        return savepoint;
    }

    /** Waits until the JobManager ends, with this exit code, and returns all that it has said. */
    String awaitEnd(int exitCode) throws Exception {
        assertThat(jobManager.exitCode(PATIENCE)).as("exit code").isEqualTo(exitCode);
        return jobManager.said();
    }

    /** What the JobManager has said. */
    String said() throws IOException {
        return jobManager.said();
    }

    /** What the JobManager tells Prometheus. */
    PrometheusPage jobManagerMetrics() throws Exception {
        return PrometheusPage.read(ports.jobManagerMetrics());
    }

    /** What the TaskManager tells Prometheus. */
    PrometheusPage taskManagerMetrics() throws Exception {
        return PrometheusPage.read(ports.taskManagerMetrics());
    }

    /** Where the logs are, and the last error in each. */
    String report() {
        return processes().map(JavaProcess::report).collect(Collectors.joining("\n"));
    }

    private Stream<JavaProcess> processes() {
        return Stream.of(jobManager, taskManager).filter(Objects::nonNull);
    }

    @Override
    public void close() {
        processes().forEach(JavaProcess::close);
    }
}
