package io.fociwatch.limit;

import java.time.Duration;
import org.apache.flink.util.TimeUtils;

/**
 * The values that a setting may have.
 *
 * @param least the least value allowed
 * @param most the greatest value allowed
 */
public record Limits<T extends Comparable<? super T>>(T least, T most) {

    /** Whether the value is within the limits; both ends are. */
    public boolean allow(T value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /**
     * Refuses a value out of the limits.
     *
     * @param name how the message names the value
     * @throws IllegalArgumentException with name, value and limits
     */
    public void require(String name, T value) {
        if (!allow(value)) {
            throw new IllegalArgumentException(fault(name, value));
        }
    }

    /** What is to be said of a value that is not allowed. */
    public String fault(String name, T value) {
        return "%s is %s; it must be from %s".formatted(name, print(value), this);
    }

    @Override
    public String toString() {
        return print(least) + " to " + print(most);
    }

    private static String print(Object value) {
        return value instanceof Duration duration
                ? TimeUtils.formatWithHighestUnit(duration)
                : value.toString();
    }
}
