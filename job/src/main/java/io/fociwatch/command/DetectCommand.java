package io.fociwatch.command;

import io.fociwatch.file.LogFiles;
import io.fociwatch.output.AlertLines;
import io.fociwatch.settings.HuntSettings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Hunts through log files and prints every alert as one line of JSON.",
            "",
            "Reads sign-in logs as Entra exports them: event-hub messages, blobs of a storage",
            "account, rows of Log Analytics tables; plain or gzipped, mixed in any way. The answer",
            "does not depend on the order of files or records.",
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
    private final List<String> asn = new ArrayList<>();

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
        HuntSettings hunt = settings.load();
        LogFiles files = LogFiles.find(logs);
        OutputFiles.require(files, Optional.ofNullable(out));
        OutputFiles.require(files, Optional.ofNullable(rejected));
        PrintWriter err = spec.commandLine().getErr();
        Detection detection =
                Detection.run(files, asnFiles(), hunt, Optional.ofNullable(rejected), err);
        if (out == null) {
            AlertLines.write(detection.alerts(), spec.commandLine().getOut());
            if (spec.commandLine().getOut().checkError()) {
                throw new IOException("standard output cannot be written; name a file with --out");
            }
        } else {
            try (BufferedWriter lines = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                AlertLines.write(detection.alerts(), lines);
            }
        }
        err.print(Summary.of(detection, files, rejected != null));
        err.flush();
        return 0;
    }

    private List<String> asnFiles() {
        for (String file : asn) {
            if (!Files.isReadable(Path.of(file))) {
                throw new IllegalArgumentException(
                        file + ": no such ASN table, or not readable; check the path");
            }
        }
        return asn.stream().map(file -> Path.of(file).toAbsolutePath().toUri().toString()).toList();
    }
}
