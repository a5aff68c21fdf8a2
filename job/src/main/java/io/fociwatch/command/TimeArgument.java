package io.fociwatch.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A moment as an argument names it. */
final class TimeArgument {
    private TimeArgument() {}

    /**
     * The moment, to the millisecond, which is the hunt's clock.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Instant of(String option, String text) {
        try {
            return Instant.ofEpochMilli(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s: '%s' is no time; write it as 2026-05-01T00:00:00Z".formatted(option, text),
                    e);
        }
    }
}
