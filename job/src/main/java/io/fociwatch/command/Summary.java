package io.fociwatch.command;

import io.fociwatch.file.LogFiles;
import io.fociwatch.log.LogCounts;
import io.fociwatch.log.RejectionReason;
import java.util.Map;

/**
 * What a run read and what became of it, for people. The indented counts add up to the records
 * read.
 */
final class Summary {
    private static final int MOST_NAMES = 5;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Long> counts;

    private Summary(Map<String, Long> counts) {
        this.counts = counts;
    }

    static String of(Detection detection, LogFiles logs, boolean rejectedKept) {
        Summary summary = new Summary(detection.counts());
        summary.write(logs, rejectedKept);
        summary.line("alerts", detection.alerts().size());
        return summary.text.toString();
    }

    private void write(LogFiles logs, boolean rejectedKept) {
        long duplicates = count("signins-duplicate");
        long unreadable = count(LogCounts.REJECTED + RejectionReason.UNREADABLE_FILE);
        line("files", logs.files().size());
        line("  not read, or not to the end", unreadable);
        line("records read", count(LogCounts.RECORDS) - unreadable);
        long unarmed = count("signins-unarmed");
        line(
                "  sign-ins used",
                count("signins-device-code") + count("signins-redemption") - unarmed - duplicates);
        line("  delivered again", duplicates);
        line("  not in reach of a device code", unarmed);
        line("  other sign-ins", count("signins-other"));
        line("  Graph calls", count(LogCounts.GRAPH_CALLS));
        line("  Graph calls without a user", count(LogCounts.APP_ONLY_CALLS));
        line("  skipped", sum(LogCounts.SKIPPED));
        parts(LogCounts.SKIPPED);
        line("  rejected", sum(LogCounts.REJECTED) - unreadable);
        parts(LogCounts.REJECTED);
        if (sum(LogCounts.REJECTED) > 0 && !rejectedKept) {
            text.append("      (--rejected FILE keeps them, each with its place and reason)\n");
        }
        leftOut(logs);
    }

    private void leftOut(LogFiles logs) {
        if (!logs.leftOut().isEmpty()) {
            line("files left out", logs.leftOut().size());
            logs.leftOut().stream()
                    .limit(MOST_NAMES)
                    .forEach(file -> text.append("      ").append(file).append('\n'));
            text.append("      (not named like logs; name them one by one to read them)\n");
        }
    }

    private void line(String label, long count) {
        text.append("%-36s %,14d%n".formatted(label, count));
    }

    private void parts(String prefix) {
        counts.forEach(
                (name, count) -> {
                    boolean ofFile = name.endsWith(RejectionReason.UNREADABLE_FILE.name());
                    if (name.startsWith(prefix) && count > 0 && !ofFile) {
                        line("    " + name.substring(prefix.length()), count);
                    }
                });
    }

    private long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    private long sum(String prefix) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
