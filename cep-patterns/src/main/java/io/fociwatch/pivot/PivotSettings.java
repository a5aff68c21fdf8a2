package io.fociwatch.pivot;

import java.io.Serializable;
import java.time.Duration;

/**
 * The numbers of the hunt. They stand here and nowhere else.
 *
 * @param deviceCodeWindow how long after a device-code sign-in a burst may begin; both ends count
 * @param burstWindow how long a burst lasts from its first sign-in; the end does not count
 * @param minResources how many distinct resources make a burst, 2 to {@value #MOST_RESOURCES}
 */
public record PivotSettings(Duration deviceCodeWindow, Duration burstWindow, int minResources)
        implements Serializable {

    /** The most resources that can be asked for: each one is a stage of the pattern. */
    public static final int MOST_RESOURCES = 10;

    /** The published hunt's own numbers: 20 minutes, 10 minutes, 3 resources. */
    public static final PivotSettings DEFAULTS =
            new PivotSettings(Duration.ofMinutes(20), Duration.ofMinutes(10), 3);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limit
     */
    public PivotSettings {
        requirePositive("device-code window", deviceCodeWindow);
        requirePositive("burst window", burstWindow);
        if (minResources < 2 || minResources > MOST_RESOURCES) {
            throw new IllegalArgumentException(
                    "min-resources is %d; it must be from 2 to %d"
                            .formatted(minResources, MOST_RESOURCES));
        }
    }

    /** How long a device code matters: a sign-in later than this after it is in no burst of its. */
    public Duration reach() {
        return deviceCodeWindow.plus(burstWindow);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    "%s is %s; it must be from 1 ms to 1 day".formatted(name, value));
        }
    }
}
