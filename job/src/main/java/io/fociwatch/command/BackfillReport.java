package io.fociwatch.command;

import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.MissingTime;
import io.fociwatch.log.LogCounts;
import io.fociwatch.run.BackfillFolder;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;

/** Tells what a backfill read and came to, what it could not read, and what to do next. */
final class BackfillReport {
    private final PrintWriter err;

    BackfillReport(PrintWriter err) {
        this.err = err;
    }

    /** The counts, which add up to the records read, and every file that is not whole. */
    void of(
            Backfill backfill,
            Manifest manifest,
            List<MissingTime> missing,
            BackfillFolder folder) {
        Counts counts = new Counts(backfill.counts());
        counts.line("files", manifest.files().size());
        counts.line("  not read, or not to the end", backfill.unreadable().size());
        counts.line(
                "records read",
                counts.of(LogCounts.RECORDS) - counts.of(LogCounts.UNREADABLE_FILES));
        counts.line(
                "  sign-ins",
                counts.of(LogCounts.INTERACTIVE) + counts.of(LogCounts.NON_INTERACTIVE));
        counts.line("  Graph calls", counts.of(LogCounts.GRAPH_CALLS));
        counts.line("  Graph calls without a user", counts.of(LogCounts.APP_ONLY_CALLS));
        counts.line("  at the cut or later", counts.of(LogCounts.BEYOND_CUT));
        counts.skippedAndRejected();
        counts.line("sign-ins too late for the hunt", counts.of("signins-too-late"));
        counts.unforeseen();
        counts.line("alerts", backfill.alerts().size());
        err.print(counts);
        if (counts.rejected() > 0) {
            err.printf("rejections, each with its place and reason: %s%n", folder.rejected());
        }
        missing(missing);
        section("not read, or not to the end", backfill.unreadable());
        section(
                "changed since the backfill began; what was added is not read",
                backfill.changes().stream()
                        .map(change -> change.uri() + " " + change.what())
                        .toList());
        err.flush();
    }

    /** Times without a blob. */
    void missing(List<MissingTime> missing) {
        section(
                "no blob for these times",
                missing.stream()
                        .map(gap -> "%s to %s in %s".formatted(gap.from(), gap.to(), gap.series()))
                        .toList());
        err.flush();
    }

    /** The command that goes on from the savepoint. */
    void next(String savepoint, Instant cut, String options) {
        String path = ShellWord.of(savepoint);
        err.printf("savepoint %s%n", savepoint);
        err.printf("live from here:%n");
        err.printf("  bin/foci-watch run %s --from-savepoint %s --since %s%n", options, path, cut);
        err.printf("or on a cluster:%n");
        err.printf(
                "  flink run -d -s %s --allowNonRestoredState foci-watch.jar run %s --since %s%n",
                path, options, cut);
        err.flush();
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            err.printf("%s:%n", title);
            lines.forEach(line -> err.printf("  %s%n", line));
        }
    }
}
