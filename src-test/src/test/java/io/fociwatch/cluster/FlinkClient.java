package io.fociwatch.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program {@code flink}, as its script starts it. */
final class FlinkClient {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FlinkConfiguration configuration;
    private final Path logs;
    private int runs;

    FlinkClient(FlinkConfiguration configuration, Path logs) {
        this.configuration = configuration;
        this.logs = logs;
    }

    /**
     * How it ended.
     *
     * @param said everything that it printed
     */
    record Ended(int exitCode, String said) {}

    /** Runs it to its end. */
    Ended run(Map<String, String> environment, List<String> arguments) throws Exception {
        Map<String, String> all = new HashMap<>(environment);
        all.put("FLINK_CONF_DIR", configuration.folder().toString());
        JavaCommand command =
                new JavaCommand(
                        "flink-" + ++runs + "-" + arguments.get(0),
                        ClassPath.ofFlink(),
                        ClassPath.logging(),
                        "org.apache.flink.client.cli.CliFrontend",
                        arguments,
                        all);
        try (JavaProcess client = JavaProcess.start(command, logs)) {
            return new Ended(client.exitCode(PATIENCE), client.said());
        }
    }
}
