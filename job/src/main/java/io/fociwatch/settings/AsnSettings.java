package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;
import java.util.List;

/**
 * The ASN table of a run.
 *
 * @param files a live run's table: CSV or its zip, or folders of them, as URIs; none where networks
 *     are not to be named
 * @param checkInterval how often a live run looks for a new table
 * @param maxWait how long an alert waits for the first whole table, by the wall clock
 * @param maxBadRows the share of bad rows, 0 to 1, above which a table is refused
 */
public record AsnSettings(
        List<String> files, Duration checkInterval, Duration maxWait, double maxBadRows) {

    /** How long an alert may wait. */
    public static final Limits<Duration> WAIT_LIMITS =
            new Limits<>(Duration.ZERO, Duration.ofHours(1));

    /** How often a live run may look. */
    public static final Limits<Duration> CHECK_LIMITS =
            new Limits<>(Duration.ofSeconds(1), Duration.ofDays(7));

    /** No table; every ten minutes, one minute, one row in a hundred. */
    public static final AsnSettings DEFAULTS =
            new AsnSettings(List.of(), Duration.ofMinutes(10), Duration.ofMinutes(1), 0.01);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException naming the limit and what it may be
     */
    public AsnSettings {
        CHECK_LIMITS.require("check-interval", checkInterval);
        WAIT_LIMITS.require("max-wait", maxWait);
        new Limits<>(0.0, 1.0).require("max-bad-rows", maxBadRows);
    }

    /** The same with another wait. */
    public AsnSettings withMaxWait(Duration wait) {
        return new AsnSettings(files, checkInterval, wait, maxBadRows);
    }
}
