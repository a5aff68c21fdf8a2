package io.fociwatch.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code backfill} of a log without sign-ins, whose broker does not answer: one that begins fails.
 */
final class UnansweredBackfill {
    private final Path folder;

    UnansweredBackfill(Path folder) {
        this.folder = folder;
    }

    /** Runs it; returns the exit code. */
    int run(Path savepoint, StringWriter err, String... more) throws IOException {
        Path settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        """
                        hunt.kafka.bootstrap-servers: 127.0.0.1:1
                        hunt.kafka.properties.default.api.timeout.ms: 1000
                        hunt.kafka.properties.request.timeout.ms: 500
                        hunt.topics.sign-ins: sign-ins
                        hunt.topics.alerts: alerts
                        """);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "backfill",
                                "--config",
                                settings.toString(),
                                "--logs",
                                log().toString(),
                                "--savepoint",
                                savepoint.toString()));
        arguments.addAll(List.of(more));
        return FociWatch.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                arguments.toArray(String[]::new));
    }

    /** The log that it reads. */
    Path log() throws IOException {
        return Files.writeString(folder.resolve("signin.jsonl"), "{\"category\":\"AuditLogs\"}\n");
    }
}
