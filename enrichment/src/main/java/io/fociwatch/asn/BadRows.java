package io.fociwatch.asn;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table that are left out, and how many may be. */
final class BadRows {
    private static final int MOST_FAULTS_KEPT = 20;

    private final double most;
    private final List<String> faults = new ArrayList<>();
    private long count;

    /**
     * No bad rows yet.
     *
     * @param most the share of all rows, 0 to 1, above which a table is refused
     */
    BadRows(double most) {
        this.most = most;
    }

    /**
     * Notes bad rows.
     *
     * @param rows how many of them, from {@code line} on, have this one fault
     */
    void add(String place, long line, long rows, String fault) {
        count += rows;
        if (faults.size() < MOST_FAULTS_KEPT) {
            faults.add("%s:%d: %s".formatted(place, line, fault));
        }
    }

    long count() {
        return count;
    }

    /** The first of them, each with its place and fault. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Refuses a table that has too many beside its {@code good} rows, or nothing else. */
    void check(long good) throws AsnTableException {
        long rows = good + count;
        if (good == 0 || count > most * rows) {
            throw new AsnTableException(
                    "%,d of %,d rows are bad, at most %.1f %% may be%s"
                            .formatted(
                                    count,
                                    rows,
                                    100 * most,
                                    faults.isEmpty() ? "" : "; first " + faults.get(0)));
        }
    }
}
