package io.fociwatch.asn;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table was read from.
 *
 * @param written the day, in UTC, on which the newest of its files was written
 * @param rows prefixes read; bad rows are none of them
 * @param digest the beginning of the SHA-256 of all files, in hexadecimal digits
 */
record AsnTableVersion(LocalDate written, int rows, String digest) {
    private static final Pattern TEXT =
            Pattern.compile("([+-]?\\d{4,}-\\d\\d-\\d\\d), (\\d+) rows, (\\w+)");

    /**
     * The version that {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    static AsnTableVersion parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no version of a table: " + text);
        }
        return new AsnTableVersion(
                LocalDate.parse(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    /** As alerts print it. */
    @Override
    public String toString() {
        return written + ", " + rows + " rows, " + digest;
    }
}
