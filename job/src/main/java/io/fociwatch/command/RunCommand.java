package io.fociwatch.command;

import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.EmbeddedFlink;
import io.fociwatch.run.LiveJob;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code foci-watch run}: hunts live, from Kafka to Kafka. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Hunts live: reads sign-in logs from Kafka or Azure Event Hubs, and writes alerts to a"
                    + " topic, until it is stopped.",
            "",
            "By itself it runs on a Flink inside this process; the same jar runs on a cluster with"
                    + " flink run foci-watch.jar run --config FILE.",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SUBMITTED =
            "submitted; the cluster runs it until it is told flink stop or flink cancel";

    @Spec private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            description = "Settings in YAML; ${VARIABLE} is filled from the environment.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over the file. May be given many times.")
    private final Map<String, String> overrides = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        ArgumentFaults faults = new ArgumentFaults();
        LiveSettings settings =
                faults.check(() -> SettingsLoader.loadLive(config, overrides)).orElse(null);
        faults.requireNone();
        PrintWriter err = spec.commandLine().getErr();
        KafkaTopics topics = KafkaTopics.ask(settings.kafka(), PATIENCE);
        topics.partitions()
                .forEach((topic, n) -> err.printf("topic %s: %d partitions%n", topic, n));
        err.flush();
        StreamExecutionEnvironment environment =
                EmbeddedFlink.isNeeded()
                        ? EmbeddedFlink.start(settings)
                        : StreamExecutionEnvironment.getExecutionEnvironment(
                                LiveJob.configuration(settings.checkpoints()));
        LiveJob.build(environment, settings, topics);
        JobClient job = environment.executeAsync("foci-watch run");
        boolean embedded = EmbeddedFlink.isNeeded();
        err.printf("job %s is %s%n", job.getJobID(), embedded ? "running" : SUBMITTED);
        err.flush();
        if (embedded) {
            job.getJobExecutionResult().get();
        }
        return 0;
    }
}
