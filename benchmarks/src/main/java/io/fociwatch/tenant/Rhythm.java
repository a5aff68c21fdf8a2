package io.fociwatch.tenant;

import java.time.Instant;

/** The tenant's day, 2026-07-16 UTC: quiet at night, busiest before noon. */
final class Rhythm {
    static final int HOURS = 24;
    static final long HOUR = 3_600_000;
    static final long START = Instant.parse("2026-07-16T00:00:00Z").toEpochMilli();

    /** The share of each hour, in thousandths of the day. */
    private static final int[] SHARES = {
        9, 8, 7, 7, 9, 14, 27, 55, 80, 92, 94, 84, 70, 80, 84, 76, 62, 42, 28, 22, 18, 14, 10, 8
    };

    private Rhythm() {}

    /** When an hour begins, ms. */
    static long startOf(int hour) {
        return START + hour * HOUR;
    }

    /** How many of a day's records an hour has; all hours' add up to the day's. */
    static long countIn(int hour, long ofDay) {
        return before(hour + 1) * ofDay / before(HOURS) - before(hour) * ofDay / before(HOURS);
    }

    private static long before(int hour) {
        long before = 0;
        for (int i = 0; i < hour; i++) {
            before += SHARES[i];
        }
        return before;
    }
}
