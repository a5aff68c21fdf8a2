package io.fociwatch.pivot;

import io.fociwatch.limit.Limits;
import java.io.Serializable;
import java.time.Duration;

/**
 * The numbers of the hunt. They stand here and nowhere else.
 *
 * @param deviceCodeWindow how long after a device-code sign-in a burst may begin; both ends count
 * @param burstWindow how long a burst lasts from its first sign-in; the end does not count
 * @param minResources how many distinct resources make a burst, 2 to {@value #MOST_RESOURCES}
 * @param allowedLateness how far behind the watermark a sign-in may come and still be heard
 */
public record PivotSettings(
        Duration deviceCodeWindow, Duration burstWindow, int minResources, Duration allowedLateness)
        implements Serializable {

    /** The most resources that can be asked for: each one is a stage of the pattern. */
    public static final int MOST_RESOURCES = 10;

    /** What either window may be. */
    public static final Limits<Duration> WINDOW_LIMITS =
            new Limits<>(Duration.ofMillis(1), Duration.ofDays(1));

    /** How many resources may be asked for. */
    public static final Limits<Integer> RESOURCE_LIMITS = new Limits<>(2, MOST_RESOURCES);

    /** What the allowed lateness may be: it is held in state for every user that signs in. */
    public static final Limits<Duration> LATENESS_LIMITS =
            new Limits<>(Duration.ZERO, Duration.ofDays(1));

    /** The published hunt's own numbers: 20 minutes, 10 minutes, 3 resources; 30 minutes late. */
    public static final PivotSettings DEFAULTS =
            new PivotSettings(
                    Duration.ofMinutes(20), Duration.ofMinutes(10), 3, Duration.ofMinutes(30));

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limits
     */
    public PivotSettings {
        WINDOW_LIMITS.require("device-code-window", deviceCodeWindow);
        WINDOW_LIMITS.require("burst-window", burstWindow);
        RESOURCE_LIMITS.require("min-resources", minResources);
        LATENESS_LIMITS.require("allowed-lateness", allowedLateness);
    }

    /** How long a device code matters: a sign-in later than this after it is in no burst of its. */
    public Duration reach() {
        return deviceCodeWindow.plus(burstWindow);
    }
}
