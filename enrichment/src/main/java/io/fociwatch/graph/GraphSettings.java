package io.fociwatch.graph;

import io.fociwatch.limit.Limits;
import java.io.Serializable;
import java.time.Duration;

/**
 * How long the hunt waits for Graph activity, which is logged within 30 minutes and in less common
 * cases up to 2 hours after the call (Microsoft, "Access Microsoft Graph activity logs").
 *
 * @param grace how long after a burst's window its alert is completed; calls until then are in it
 * @param retention how long after a burst's window a late call still amends the alert; at least the
 *     grace
 * @param mostCalls how many calls an alert lists, the earliest
 */
public record GraphSettings(Duration grace, Duration retention, int mostCalls)
        implements Serializable {

    /** What the grace and the retention may be. */
    public static final Limits<Duration> WAIT_LIMITS =
            new Limits<>(Duration.ZERO, Duration.ofDays(7));

    /** How many calls may be listed. */
    public static final Limits<Integer> CALL_LIMITS = new Limits<>(1, 10_000);

    /** 30 minutes, 2 hours, 500 calls. */
    public static final GraphSettings DEFAULTS =
            new GraphSettings(Duration.ofMinutes(30), Duration.ofHours(2), 500);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limits
     */
    public GraphSettings {
        WAIT_LIMITS.require("grace", grace);
        WAIT_LIMITS.require("retention", retention);
        CALL_LIMITS.require("max-calls", mostCalls);
        new Limits<>(grace, WAIT_LIMITS.most()).require("retention", retention);
    }
}
