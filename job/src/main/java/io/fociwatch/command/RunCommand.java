package io.fociwatch.command;

import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.BackfillFolder;
import io.fociwatch.run.EmbeddedFlink;
import io.fociwatch.run.FolderLock;
import io.fociwatch.run.HuntEnvironment;
import io.fociwatch.run.LiveJob;
import io.fociwatch.run.PluginFileSystems;
import io.fociwatch.run.RestorePoint;
import io.fociwatch.settings.CheckpointOptions;
import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    /** For a broker that does not answer. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String SUBMITTED =
            "submitted; the cluster runs it until it is told flink stop or flink cancel";

    @Spec private CommandSpec spec;

    @Mixin private LiveArguments arguments;

    @Option(
            names = "--from-savepoint",
            paramLabel = "PATH",
            description =
                    "The savepoint that the run goes on from, such as that of a backfill; a"
                            + " checkpoint that the run has made since comes first.")
    private String savepoint;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "The time up to which a backfill has read (its --until): what happened before"
                            + " is not used again.")
    private String since;

    @Override
    public Integer call() throws Exception {
        PluginFileSystems.load();
        ArgumentFaults faults = new ArgumentFaults();
        Optional<Instant> cut =
                Optional.ofNullable(since)
                        .flatMap(text -> faults.check(() -> TimeArgument.of("--since", text)));
        if (savepoint != null) {
            try {
                checkSavepoint(cut, faults);
            } catch (IOException | IllegalArgumentException e) {
                faults.add("--from-savepoint: '%s': %s".formatted(savepoint, e.getMessage()));
            }
        }
        Optional<LiveSettings> loaded = faults.check(arguments::load);
        faults.requireNone();
        LiveSettings settings = cut.map(loaded.orElseThrow()::since).orElseGet(loaded::orElseThrow);
        Optional<String> folder = settings.checkpoints().folder();
        if (folder.isEmpty() || !EmbeddedFlink.isNeeded()) {
            return hunt(settings);
        }
        try (FolderLock kept =
                KeptFolder.keep(
                        folder.get(),
                        CheckpointOptions.FOLDER.key(),
                        "another run keeps its checkpoints there; stop it, or name another"
                                + " folder")) {
            return hunt(settings);
        }
    }

    private int hunt(LiveSettings settings) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        KafkaTopics topics = KafkaTopics.ask(settings.kafka(), PATIENCE);
        err.println(FociWatch.nameAndVersion());
        topics.partitions()
                .forEach((topic, n) -> err.printf("topic %s: %d partitions%n", topic, n));
        RestorePoint state = state(settings.checkpoints());
        state.path().ifPresent(path -> err.printf("goes on from %s%n", path));
        err.flush();
        StreamExecutionEnvironment environment = HuntEnvironment.start(settings, state);
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

    private void checkSavepoint(Optional<Instant> cut, ArgumentFaults faults) throws IOException {
        if (!RestorePoint.exists(savepoint)) {
            faults.add(
                    "--from-savepoint: no savepoint in %s; name the folder that has _metadata in it"
                            .formatted(savepoint));
            return;
        }
        Optional<Instant> backfilled = BackfillFolder.cutOf(savepoint);
        if (backfilled.isPresent() && !backfilled.equals(cut)) {
            faults.add(
                    "--since: the backfill that wrote the savepoint read up to %s; name that time"
                            .formatted(backfilled.get()));
        }
    }

    private RestorePoint state(CheckpointSettings checkpoints) throws IOException {
        RestorePoint checkpoint =
                EmbeddedFlink.isNeeded() ? RestorePoint.newest(checkpoints) : RestorePoint.NONE;
        return savepoint == null ? checkpoint : checkpoint.orIfNewer(savepoint);
    }
}
