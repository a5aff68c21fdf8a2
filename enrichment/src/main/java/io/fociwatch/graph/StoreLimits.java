package io.fociwatch.graph;

import io.fociwatch.limit.Limits;
import java.io.Serializable;
import java.time.Duration;

/**
 * What a log store may cost.
 *
 * @param timeout how long an alert waits for its calls, sign-in and retries included
 * @param mostInFlight how many alerts ask at the same time
 * @param mostRetries how often a question is asked again that the store was too busy to answer
 */
public record StoreLimits(Duration timeout, int mostInFlight, int mostRetries)
        implements Serializable {

    /** Azure Monitor itself gives a query up after 10 minutes. */
    public static final Limits<Duration> TIMEOUT_LIMITS =
            new Limits<>(Duration.ofMillis(1), Duration.ofMinutes(10));

    /** How many alerts may ask at the same time. */
    public static final Limits<Integer> IN_FLIGHT_LIMITS = new Limits<>(1, 100);

    /** How often a question may be asked again. */
    public static final Limits<Integer> RETRY_LIMITS = new Limits<>(0, 10);

    /** One minute, 4 at a time (Azure Monitor runs five queries of a caller at once), 3 retries. */
    public static final StoreLimits DEFAULTS = new StoreLimits(Duration.ofMinutes(1), 4, 3);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limits
     */
    public StoreLimits {
        TIMEOUT_LIMITS.require("timeout", timeout);
        IN_FLIGHT_LIMITS.require("max-in-flight", mostInFlight);
        RETRY_LIMITS.require("max-retries", mostRetries);
    }
}
