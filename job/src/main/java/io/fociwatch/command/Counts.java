package io.fociwatch.command;

import io.fociwatch.log.LogCounts;
import io.fociwatch.log.RejectionReason;
import io.fociwatch.output.Invisible;
import io.fociwatch.pivot.EarlyArming;
import java.util.Map;

/** Counts of a run by name, and a text that shows them one a line. */
final class Counts {
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Long> counts;

    Counts(Map<String, Long> counts) {
        this.counts = counts;
    }

    /** What was counted under a name. */
    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** Records that could not be used; files that could not be read are none. */
    long rejected() {
        return sum(LogCounts.REJECTED) - of(LogCounts.UNREADABLE_FILES);
    }

    void line(String label, long count) {
        text.append("%-36s %,14d%n".formatted(label, count));
    }

    /** One line as it is. */
    void line(String words) {
        text.append(Invisible.replaced(words)).append('\n');
    }

    /** Lines of what was skipped, by category, and of what was rejected, by reason. */
    void skippedAndRejected() {
        line("  skipped", sum(LogCounts.SKIPPED));
        parts(LogCounts.SKIPPED);
        line("  rejected", rejected());
        parts(LogCounts.REJECTED);
    }

    /** Lines of what was written between two readings of the logs, if anything was. */
    void unforeseen() {
        long deviceCodes = of(EarlyArming.UNFORESEEN);
        if (deviceCodes > 0) {
            line("device codes that the first reading did not see", deviceCodes);
            line(
                    "      (what followed them may be missing; if logs are still written, run"
                            + " again; if sign-ins lie in the container of another log, move them"
                            + " out)");
        }
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

    private long sum(String prefix) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
