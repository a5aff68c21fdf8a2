package io.fociwatch.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Reads the times that Entra's logs write, as milliseconds since the epoch, finer digits cut off:
 * {@code 2025-02-17T08:35:37.6544801Z}, with an offset, with a blank, without a zone (UTC), or as
 * {@code 11/14/2025 1:48:53 AM}.
 */
final class EventTime {
    /** Earlier than any sign-in log, and so a broken clock. */
    private static final long EARLIEST = 946_684_800_000L;

    /** 2100: later, and a watermark would end the hunt. */
    private static final long LATEST = 4_102_444_800_000L;

    private static final DateTimeFormatter OTHER_FORMS =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(
                            "[uuuu-M-d'T'H:mm:ss][uuuu-M-d H:mm:ss]"
                                    + "[M/d/uuuu h:mm:ss a][M/d/uuuu H:mm:ss]")
                    .optionalStart()
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalEnd()
                    .appendPattern("[ ][XXX]")
                    .toFormatter(Locale.ROOT)
                    // Any milder resolver makes 28 February of the 30th.
                    .withResolverStyle(ResolverStyle.STRICT);

    private EventTime() {}

    /** The time that {@code text} says; empty if it says none in this century. */
    static OptionalLong parse(String text) {
        long time = parseIso(text);
        if (time == Long.MIN_VALUE) {
            time = parseOtherForm(text);
        }
        return time >= EARLIEST && time < LATEST ? OptionalLong.of(time) : OptionalLong.empty();
    }

    /** The form of nearly all records, without a formatter; {@link Long#MIN_VALUE} if another. */
    private static long parseIso(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return Long.MIN_VALUE;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int at = 19;
        int millis = 0;
        if (text.charAt(at) == '.') {
            int scale = 100;
            for (at++; at < length && isDigit(text.charAt(at)); at++) {
                millis += (text.charAt(at) - '0') * scale;
                scale /= 10;
            }
        }
        boolean utc = text.startsWith("Z", at) && at + 1 == length;
        utc |= text.startsWith("+00:00", at) && at + 6 == length;
        if (!utc || (year | month | day | hour | minute | second) < 0) {
            return Long.MIN_VALUE;
        }
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second)
                                    .toEpochSecond(ZoneOffset.UTC)
                            * 1000
                    + millis;
        } catch (DateTimeException e) {
            return Long.MIN_VALUE;
        }
    }

    private static long parseOtherForm(String text) {
        try {
            TemporalAccessor time =
                    OTHER_FORMS.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant().toEpochMilli()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            return Long.MIN_VALUE;
        }
    }

    /** The number in {@code text[from, to)}; negative if it is none. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
