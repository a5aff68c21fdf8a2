package io.fociwatch.settings;

import java.time.Duration;

/**
 * Limits of the ASN table.
 *
 * @param maxWait how long an alert waits for the first whole table, by the wall clock
 * @param maxBadRows the share of bad rows, 0 to 1, above which a table is refused
 */
public record AsnSettings(Duration maxWait, double maxBadRows) {

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException naming the limit and what it may be
     */
    public AsnSettings {
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("asn max-wait is %s".formatted(maxWait));
        }
        if (!(maxBadRows >= 0 && maxBadRows <= 1)) {
            throw new IllegalArgumentException(
                    "asn max-bad-rows is %s; it must be from 0 to 1".formatted(maxBadRows));
        }
    }
}
