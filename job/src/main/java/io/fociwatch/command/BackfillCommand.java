package io.fociwatch.command;

import io.fociwatch.archive.Archive;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.MissingTime;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.BackfillFolder;
import io.fociwatch.run.FolderLock;
import io.fociwatch.run.PluginFileSystems;
import io.fociwatch.settings.LiveSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code foci-watch backfill}: hunts through history, for a live run to go on from. */
@Command(
        name = "backfill",
        sortOptions = false,
        description = {
            "Hunts through an archive up to a time, and writes a savepoint that 'run' goes on from,"
                    + " with no gap and no alert twice.",
            "",
            "Reads what storage accounts keep (y=/m=/d=/h=/m=/PT1H.json, or PT05M.json) and any"
                    + " other log files; alerts go to the topic of the settings and to standard"
                    + " output. One that is killed goes on from its last checkpoint when the same"
                    + " command is given again.",
            ""
        })
final class BackfillCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private LiveArguments arguments;

    @Option(
            names = "--logs",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description =
                    "Files, folders (searched to the bottom), globs, and URIs such as"
                            + " abfs://CONTAINER@ACCOUNT.dfs.core.windows.net/.")
    private List<String> logs;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            required = true,
            description =
                    "The cut, such as 2026-05-01T00:00:00Z: events at it or later are left to the"
                            + " live run. An hour's blob may grow for 13 hours.")
    private String until;

    @Option(
            names = "--savepoint",
            paramLabel = "DIR",
            required = true,
            description =
                    "A folder for the savepoint, and for what the backfill needs to go on after a"
                            + " crash.")
    private String savepoint;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where alerts go, as JSON Lines; standard output by default.")
    private Path out;

    @Option(
            names = "--strict",
            description =
                    "Do not begin where times have no blob; end with exit code 1 where files could"
                            + " not be read whole, or have changed meanwhile.")
    private boolean strict;

    @Option(
            names = "--once",
            description =
                    "Do nothing where DIR has the savepoint of a backfill up to the same time: for"
                            + " what gives the command again by itself, such as Kubernetes.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        PluginFileSystems.load();
        ArgumentFaults faults = new ArgumentFaults();
        Optional<Instant> cut = faults.check(this::cut);
        Optional<LiveSettings> loaded = faults.check(arguments::load);
        faults.requireNone();
        try (FolderLock kept =
                KeptFolder.keep(
                        savepoint,
                        "--savepoint:",
                        "another backfill is at work there; wait for its end, or name another"
                                + " folder")) {
            return hunt(BackfillFolder.at(savepoint), cut.orElseThrow(), loaded.orElseThrow());
        }
    }

    private int hunt(BackfillFolder folder, Instant cut, LiveSettings settings) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Manifest> unfinished = folder.unfinished();
        if (once && unfinished.isEmpty()) {
            Optional<String> before = folder.savepointOf(cut);
            if (before.isPresent()) {
                err.printf("--once: a backfill up to %s has ended before%n", cut);
                new BackfillReport(err).next(before.get(), cut, arguments.written());
                return ExitCode.OK;
            }
        }
        Manifest manifest =
                unfinished.isPresent() ? sameAs(unfinished.get(), cut) : list(cut, settings, err);
        List<MissingTime> missing = MissingTime.in(manifest);
        if (strict && !missing.isEmpty()) {
            new BackfillReport(err).missing(missing);
            throw new UsageException(List.of("--strict: times without a blob, see above"));
        }
        try (Outputs outputs =
                Outputs.open(Optional.ofNullable(out), Optional.empty(), arguments.files())) {
            KafkaTopics.ask(settings.kafka(), RunCommand.PATIENCE);
            if (unfinished.isEmpty()) {
                folder.begin(manifest);
            }
            Backfill backfill = Backfill.run(folder, manifest, settings, err);
            outputs.complete(backfill.alerts(), spec.commandLine().getOut());
            BackfillReport report = new BackfillReport(err);
            report.of(backfill, manifest, missing, folder);
            report.next(backfill.savepoint(), manifest.until(), arguments.written());
            return strict && backfill.isIncomplete() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private Instant cut() {
        Instant cut = TimeArgument.of("--until", until);
        if (cut.isAfter(Instant.now())) {
            throw new IllegalArgumentException(
                    "--until %s: is in the future; an archive ends before now".formatted(cut));
        }
        return cut;
    }

    private Manifest list(Instant cut, LiveSettings settings, PrintWriter err)
            throws UsageException, IOException {
        ArgumentFaults faults = new ArgumentFaults();
        try {
            return Archive.list(
                    logs,
                    cut,
                    settings.archive().slack(),
                    files -> {
                        err.printf(
                                "looking through %,d files without a time in their path%n", files);
                        err.flush();
                    });
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
            faults.requireNone();
            throw e;
        }
    }

    private Manifest sameAs(Manifest unfinished, Instant cut) throws UsageException {
        if (!unfinished.until().equals(cut) || !unfinished.logs().equals(logs)) {
            throw new UsageException(
                    List.of(
                            "--savepoint: %s has a backfill of %s until %s that has not ended; name"
                                            .formatted(
                                                    savepoint,
                                                    unfinished.logs(),
                                                    unfinished.until())
                                    + " the same to go on with it, or another folder"));
        }
        return unfinished;
    }
}
