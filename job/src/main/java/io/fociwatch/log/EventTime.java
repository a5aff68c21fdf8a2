package io.fociwatch.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
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

    private static final int SHORTEST_ISO = "2025-02-17T08:35:37Z".length();
    private static final byte[] NO_OFFSET = "+00:00".getBytes(StandardCharsets.US_ASCII);

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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long time = parseIso(bytes, 0, bytes.length);
        if (time == Long.MIN_VALUE) {
            time = parseOtherForm(text);
        }
        return isPlausible(time) ? OptionalLong.of(time) : OptionalLong.empty();
    }

    /** The time that {@code text[from, to)} says, in ASCII. */
    static OptionalLong parse(byte[] text, int from, int to) {
        long time = parseIso(text, from, to);
        return isPlausible(time)
                ? OptionalLong.of(time)
                : parse(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** The form of nearly all records, without a formatter; {@link Long#MIN_VALUE} if another. */
    private static long parseIso(byte[] text, int from, int to) {
        if (to - from < SHORTEST_ISO
                || text[from + 4] != '-'
                || text[from + 7] != '-'
                || text[from + 10] != 'T'
                || text[from + 13] != ':'
                || text[from + 16] != ':') {
            return Long.MIN_VALUE;
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = digits(text, from + 8, from + 10);
        int hour = digits(text, from + 11, from + 13);
        int minute = digits(text, from + 14, from + 16);
        int second = digits(text, from + 17, from + 19);
        int at = from + 19;
        int millis = 0;
        if (text[at] == '.') {
            int scale = 100;
            for (at++; at < to && isDigit(text[at]); at++) {
                millis += (text[at] - '0') * scale;
                scale /= 10;
            }
        }
        boolean utc =
                (to - at == 1 && text[at] == 'Z')
                        || Arrays.equals(text, at, to, NO_OFFSET, 0, NO_OFFSET.length);
        boolean digits = (year | month | day | hour | minute | second) >= 0;
        if (!utc || !digits || hour > 23 || minute > 59 || second > 59) {
            return Long.MIN_VALUE;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millis;
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

    private static boolean isPlausible(long time) {
        return time >= EARLIEST && time < LATEST;
    }

    /** The number in {@code text[from, to)}; negative if it is none. */
    private static int digits(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text[i])) {
                return -1;
            }
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }

    private static boolean isDigit(byte c) {
        return '0' <= c && c <= '9';
    }
}
