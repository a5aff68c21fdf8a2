package io.fociwatch.graph;

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

    /** 30 minutes, 2 hours, 500 calls. */
    public static final GraphSettings DEFAULTS =
            new GraphSettings(Duration.ofMinutes(30), Duration.ofHours(2), 500);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limit
     */
    public GraphSettings {
        if (grace.isNegative() || retention.compareTo(grace) < 0) {
            throw new IllegalArgumentException(
                    "graph grace is %s and retention %s; retention must be at least the grace, and"
                                    .formatted(grace, retention)
                            + " neither negative");
        }
        if (mostCalls < 1 || mostCalls > 10_000) {
            throw new IllegalArgumentException(
                    "graph max-calls is %d; it must be from 1 to 10000".formatted(mostCalls));
        }
    }
}
