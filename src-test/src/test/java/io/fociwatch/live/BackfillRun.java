package io.fociwatch.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.command.FociWatch;
import io.fociwatch.detect.DetectRun;
import io.fociwatch.detect.Revisions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One run of {@code foci-watch backfill}, in this JVM.
 *
 * @param exit the exit code
 * @param alerts standard output, each line read as JSON
 * @param report standard error
 */
record BackfillRun(int exit, List<JsonNode> alerts, String report) {
    private static final Pattern SAVEPOINT = Pattern.compile("(?m)^savepoint (?:file:)?(.+)$");

    /** Runs it over local files, and waits for its end. */
    static BackfillRun of(Path config, Path logs, Instant until, Path folder, String... more) {
        return of(config, logs.toString(), until, folder.toString(), more);
    }

    /** Runs it over any files, and waits for its end. */
    static BackfillRun of(Path config, String logs, Instant until, String folder, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments =
                Stream.concat(
                                Stream.of(
                                        "backfill",
                                        "--config",
                                        config.toString(),
                                        "--logs",
                                        logs,
                                        "--until",
                                        until.toString(),
                                        "--savepoint",
                                        folder),
                                Stream.of(more))
                        .toArray(String[]::new);
        int exit = FociWatch.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new BackfillRun(exit, DetectRun.read(out.toString()), err.toString());
    }

    /** The last revision of each alert that was not superseded. */
    List<JsonNode> standing() {
        return new Revisions(alerts).standing();
    }

    /** The savepoint that it printed. */
    Path savepoint() {
        Matcher printed = SAVEPOINT.matcher(report);
        if (!printed.find()) {
            throw new AssertionError("no savepoint in\n" + report);
        }
        return Path.of(printed.group(1));
    }

    /** A count of the report; the label is what stands before it. */
    long count(String label) {
        return new DetectRun(exit, alerts, report).count(label);
    }
}
