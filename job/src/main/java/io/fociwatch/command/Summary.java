package io.fociwatch.command;

import io.fociwatch.file.LogFiles;
import io.fociwatch.log.LogCounts;

/**
 * What a run read and what became of it, for people. The indented counts add up to the records
 * read.
 */
final class Summary {
    private static final int MOST_NAMES = 5;

    private final Counts counts;

    private Summary(Counts counts) {
        this.counts = counts;
    }

    static String of(Detection detection, LogFiles logs, boolean rejectedKept) {
        Summary summary = new Summary(new Counts(detection.counts()));
        summary.write(logs, rejectedKept);
        summary.counts.line("alerts", detection.alerts().size());
        return summary.counts.toString();
    }

    private void write(LogFiles logs, boolean rejectedKept) {
        long duplicates = counts.of("signins-duplicate");
        long unreadable = counts.of(LogCounts.UNREADABLE_FILES);
        counts.line("files", logs.files().size());
        counts.line("  not read, or not to the end", unreadable);
        counts.line("records read", counts.of(LogCounts.RECORDS) - unreadable);
        long unarmed = counts.of("signins-unarmed");
        counts.line(
                "  sign-ins used",
                counts.of("signins-device-code")
                        + counts.of("signins-redemption")
                        - unarmed
                        - duplicates);
        counts.line("  delivered again", duplicates);
        counts.line("  not in reach of a device code", unarmed);
        counts.line("  other sign-ins", counts.of("signins-other"));
        counts.line("  Graph calls", counts.of(LogCounts.GRAPH_CALLS));
        counts.line("  Graph calls without a user", counts.of(LogCounts.APP_ONLY_CALLS));
        counts.skippedAndRejected();
        if (counts.rejected() + unreadable > 0 && !rejectedKept) {
            counts.line("      (--rejected FILE keeps them, each with its place and reason)");
        }
        leftOut(logs);
        counts.unforeseen();
    }

    private void leftOut(LogFiles logs) {
        if (!logs.leftOut().isEmpty()) {
            counts.line("files left out", logs.leftOut().size());
            logs.leftOut().stream().limit(MOST_NAMES).forEach(file -> counts.line("      " + file));
            counts.line("      (not named like logs; name them one by one to read them)");
        }
    }
}
