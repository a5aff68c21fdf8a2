package io.fociwatch.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as alerts print them: ISO-8601 in UTC, always with three digits of milliseconds. */
public final class Timestamps {
    /** Writes an {@link Instant} as {@code 2026-05-01T14:02:00.000Z}. */
    public static final DateTimeFormatter ISO_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** The text of an event time in ms since the epoch. */
    public static String iso(long time) {
        return ISO_MILLIS.format(Instant.ofEpochMilli(time));
    }
}
