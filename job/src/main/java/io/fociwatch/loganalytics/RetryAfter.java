package io.fociwatch.loganalytics;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a service asks to be left alone, by its header {@code Retry-After}. */
final class RetryAfter {
    /** The service does not say. */
    static final Duration UNSAID = Duration.ofMillis(-1);

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** The pause that the headers ask for, in seconds or until a date; at most an hour. */
    static Duration of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").map(text -> parse(text, now)).orElse(UNSAID);
    }

    private static Duration parse(String text, Instant now) {
        try {
            Duration pause =
                    text.chars().allMatch(Character::isDigit)
                            ? Duration.ofSeconds(Integer.parseInt(text))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
            if (pause.isNegative()) {
                return Duration.ZERO;
            }
            return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        } catch (NumberFormatException | DateTimeException e) {
            return UNSAID;
        }
    }
}
