package io.fociwatch.graph;

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

    /** One minute, 4 at a time (Azure Monitor runs five queries of a caller at once), 3 retries. */
    public static final StoreLimits DEFAULTS = new StoreLimits(Duration.ofMinutes(1), 4, 3);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the number and its limit
     */
    public StoreLimits {
        // Azure Monitor itself gives a query up after 10 minutes.
        if (timeout.toMillis() < 1 || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException(
                    "graph lookup timeout is %s; it must be from 1 ms to 10 min"
                            .formatted(timeout));
        }
        if (mostInFlight < 1 || mostInFlight > 100) {
            throw new IllegalArgumentException(
                    "graph lookup max-in-flight is %d; it must be from 1 to 100"
                            .formatted(mostInFlight));
        }
        if (mostRetries < 0 || mostRetries > 10) {
            throw new IllegalArgumentException(
                    "graph lookup max-retries is %d; it must be from 0 to 10"
                            .formatted(mostRetries));
        }
    }
}
