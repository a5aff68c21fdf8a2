package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A log record as delivered at one place; a record that is delivered twice is two of these.
 *
 * @param record what was delivered
 * @param origin where, as the alert prints it: {@code /tmp/x/a.json:12}, {@code /tmp/x/a.json:12#2}
 */
public record Delivered(LogRecord record, String origin) {

    /** The records of one file, one a line, the first in line 1. */
    public static List<Delivered> inFile(String file, List<LogRecord> records) {
        List<Delivered> delivered = new ArrayList<>();
        for (LogRecord record : records) {
            delivered.add(new Delivered(record, file + ":" + (delivered.size() + 1)));
        }
        return delivered;
    }

    /** The value of a field as logged; "" where the record leaves it out. */
    public String text(Field field) {
        String value = record.get(field);
        return value == null ? "" : value;
    }

    /** The value of a field in lower case; "" where the record leaves it out. */
    public String lower(Field field) {
        return text(field).toLowerCase(Locale.ROOT);
    }
}
