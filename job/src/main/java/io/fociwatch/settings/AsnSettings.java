package io.fociwatch.settings;

import io.fociwatch.limit.Limits;
import java.time.Duration;

/**
 * Limits of the ASN table.
 *
 * @param maxWait how long an alert waits for the first whole table, by the wall clock
 * @param maxBadRows the share of bad rows, 0 to 1, above which a table is refused
 */
public record AsnSettings(Duration maxWait, double maxBadRows) {

    /** How long an alert may wait. */
    public static final Limits<Duration> WAIT_LIMITS =
            new Limits<>(Duration.ZERO, Duration.ofHours(1));

    /** One minute, one row in a hundred. */
    public static final AsnSettings DEFAULTS = new AsnSettings(Duration.ofMinutes(1), 0.01);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException naming the limit and what it may be
     */
    public AsnSettings {
        WAIT_LIMITS.require("max-wait", maxWait);
        new Limits<>(0.0, 1.0).require("max-bad-rows", maxBadRows);
    }
}
