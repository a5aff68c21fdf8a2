package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.curator.test.TestingServer;

/**
 * A Flink of several processes: a JobManager and two TaskManagers, each of which can be killed. A
 * ZooKeeper in this process remembers the job for a JobManager that comes after.
 */
final class FlinkCluster implements AutoCloseable {
    static final int TASK_MANAGERS = 2;
    static final int SLOTS = 2 * TASK_MANAGERS;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestingServer zooKeeper;
    private final FlinkConfiguration configuration;
    private final FlinkRest rest;
    private final FlinkClient client;
    private final Path logs;
    private final List<JavaProcess> taskManagers = new ArrayList<>();
    private JavaProcess jobManager;

    private FlinkCluster(
            TestingServer zooKeeper, FlinkConfiguration configuration, FlinkRest rest, Path logs) {
        this.zooKeeper = zooKeeper;
        this.configuration = configuration;
        this.rest = rest;
        this.client = new FlinkClient(configuration, logs);
        this.logs = logs;
    }

    /** Starts one that keeps its data in {@code folder}. */
    static FlinkCluster start(Path folder, Path logs) throws Exception {
        int port = Ports.free();
        TestingServer zooKeeper = new TestingServer(Ports.free(), true);
        FlinkCluster cluster =
                new FlinkCluster(
                        zooKeeper,
                        FlinkConfiguration.write(folder, port, zooKeeper.getConnectString()),
                        new FlinkRest(port),
                        logs);
        try {
            cluster.startAll();
            return cluster;
        } catch (Exception | AssertionError e) {
            String report = cluster.report();
            cluster.close();
            throw new AssertionError("the cluster does not start:%n%s".formatted(report), e);
        }
    }

    private void startAll() throws Exception {
        startJobManager();
        for (int number = 0; number < TASK_MANAGERS; number++) {
            taskManagers.add(startTaskManager(number));
        }
        Await.until("all slots are there", PATIENCE, () -> rest.slots() == SLOTS);
    }

    private void startJobManager() throws IOException {
        jobManager =
                JavaProcess.start(
                        command(
                                "jobmanager",
                                configuration.jobManagerOptions(),
                                "org.apache.flink.runtime.entrypoint"
                                        + ".StandaloneSessionClusterEntrypoint",
                                configuration.arguments()),
                        logs);
    }

    private JavaProcess startTaskManager(int number) throws IOException {
        return JavaProcess.start(
                command(
                        "taskmanager-" + number,
                        configuration.taskManagerOptions(),
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        configuration.taskManagerArguments()),
                logs);
    }

    /** kill -9, then another JobManager. */
    void killJobManager() throws Exception {
        jobManager.kill();
        jobManager.close();
        startJobManager();
    }

    /** kill -9, then another TaskManager in its place. */
    void killTaskManager(int number) throws Exception {
        taskManagers.get(number).kill();
        taskManagers.get(number).close();
        taskManagers.set(number, startTaskManager(number));
    }

    /** What the JobManager says. */
    FlinkRest rest() {
        return rest;
    }

    /** Flink's own client for it. */
    FlinkClient client() {
        return client;
    }

    private static JavaCommand command(
            String name, List<String> options, String main, List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(ClassPath.logging());
        all.addAll(JavaCommand.UNVERIFIED);
        return new JavaCommand(name, ClassPath.ofFlink(), all, main, arguments, Map.of());
    }

    /** Where the logs are, and the last error in each. */
    String report() {
        return Stream.concat(Stream.of(jobManager), taskManagers.stream())
                .map(JavaProcess::report)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        taskManagers.forEach(JavaProcess::close);
        if (jobManager != null) {
            jobManager.close();
        }
        zooKeeper.close();
    }
}
