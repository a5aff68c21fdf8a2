package io.fociwatch.command;

import io.fociwatch.file.LogFiles;
import io.fociwatch.settings.HuntSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code foci-watch detect}: hunts through log files. */
@Command(
        name = "detect",
        sortOptions = false,
        description = {
            "Hunts through log files and prints every alert as one line of JSON.",
            "",
            "Reads sign-in logs and Graph activity as Entra exports them: event-hub messages, blobs"
                    + " of a storage account, rows of Log Analytics tables; plain or gzipped, mixed"
                    + " in any way. The answer does not depend on the order of files or records.",
            ""
        })
final class DetectCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--logs",
            paramLabel = "PATH",
            required = true,
            arity = "1..*",
            description = "Files, folders (searched to the bottom) and globs.")
    private List<String> logs;

    @Option(
            names = "--asn",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "The ASN table that names networks: CSV or its zip, or folders of them, for"
                            + " IPv4 and IPv6; without it alerts name none.")
    private final List<Path> asn = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where alerts go, as JSON Lines; standard output by default.")
    private Path out;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description =
                    "Where records go that cannot be used, as JSON Lines, each with its place and"
                            + " reason; by default they are only counted.")
    private Path rejected;

    @Mixin private SettingsArguments settings;

    @Override
    public Integer call() throws Exception {
        ArgumentFaults faults = new ArgumentFaults();
        Optional<HuntSettings> hunt = faults.check(settings::load);
        Optional<LogFiles> files = faults.check(() -> LogFiles.find(logs));
        asn.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> faults.add(file + ": no such ASN table, or no permission to it"));
        faults.requireNone();
        detect(files.orElseThrow(), hunt.orElseThrow());
        return 0;
    }

    private void detect(LogFiles files, HuntSettings hunt) throws Exception {
        List<Path> inputs = new ArrayList<>(files.files());
        inputs.addAll(asn);
        inputs.addAll(settings.files());
        PrintWriter err = spec.commandLine().getErr();
        try (Outputs outputs =
                Outputs.open(Optional.ofNullable(out), Optional.ofNullable(rejected), inputs)) {
            Detection detection = Detection.run(files, asn, hunt, outputs.rejected(), err);
            outputs.complete(detection.alerts(), spec.commandLine().getOut());
            err.print(Summary.of(detection, files, rejected != null));
            err.flush();
        }
    }
}
