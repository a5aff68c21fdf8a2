package io.fociwatch.log;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Under which names skipped records are counted. Whoever writes the log chooses its categories, and
 * each name is a metric and an accumulator: so both their form and their number are bounded.
 */
final class SkippedNames {
    static final int MOST = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final Set<String> taken = new HashSet<>();

    /** The category itself while there is room for it, else {@link LogCounts#OTHER}. */
    String of(String category) {
        if (taken.contains(category)) {
            return category;
        }
        if (taken.size() < MOST && NAME.matcher(category).matches()) {
            taken.add(category);
            return category;
        }
        return LogCounts.OTHER;
    }
}
