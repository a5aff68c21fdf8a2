package io.fociwatch.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The {@link Field}s of one record, and what is wrong with them. Reused from record to record.
 * Plain text stays where it lies until it is asked for: of most records little is.
 */
final class RecordFields {
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_TEXT = 2048;

    // Null where the text has not been taken out of the bytes.
    private final String[] values = new String[Field.values().length];
    private final int[] starts = new int[values.length];
    private final int[] ends = new int[values.length];
    private final RepeatedText[] repeated = new RepeatedText[values.length];
    private byte[] bytes = new byte[0];
    private InvalidRecordException fault;

    RecordFields() {
        for (Field field : Field.values()) {
            repeated[field.ordinal()] = field.repeats() ? new RepeatedText() : null;
        }
    }

    /** Forgets the record before; the next one is in these bytes. */
    void clear(byte[] bytes) {
        Arrays.fill(values, "");
        this.bytes = bytes;
        fault = null;
    }

    /** Which log it is of: the table's name, else the category's; empty where it has neither. */
    String category() {
        return get(Field.TABLE, Field.CATEGORY);
    }

    /** The value of a field; empty where the record has none. */
    String get(Field field) {
        int i = field.ordinal();
        if (values[i] == null) {
            values[i] =
                    repeated[i] == null
                            ? PlainText.said(bytes, starts[i], ends[i])
                            : repeated[i].of(bytes, starts[i], ends[i]);
        }
        return values[i];
    }

    /** The value of the first of two fields that the record has; empty where it has neither. */
    String get(Field field, Field fallback) {
        return get(isEmpty(field) ? fallback : field);
    }

    /** The value of a field in lower case, as identifiers are compared. */
    String lower(Field field) {
        int i = field.ordinal();
        if (values[i] == null && repeated[i] != null) {
            return repeated[i].lowerOf(bytes, starts[i], ends[i]);
        }
        boolean isLower = values[i] == null && !PlainText.hasCapitals(bytes, starts[i], ends[i]);
        return isLower ? get(field) : get(field).toLowerCase(Locale.ROOT);
    }

    /** The same of the first of two fields that the record has. */
    String lower(Field field, Field fallback) {
        return lower(isEmpty(field) ? fallback : field);
    }

    /** Whether the record has no such field, or nothing in it. */
    boolean isEmpty(Field field) {
        String value = values[field.ordinal()];
        return value != null && value.isEmpty();
    }

    /**
     * The time that the first of two fields says which the record has, ms since the epoch.
     *
     * @throws InvalidRecordException if it has neither, or says none
     */
    long time(Field field, Field fallback) throws InvalidRecordException {
        Field told = isEmpty(field) ? fallback : field;
        if (isEmpty(told)) {
            throw new InvalidRecordException(
                    RejectionReason.MISSING_FIELD, "neither createdDateTime nor time");
        }
        int i = told.ordinal();
        OptionalLong time =
                values[i] == null
                        ? EventTime.parse(bytes, starts[i], ends[i])
                        : EventTime.parse(values[i]);
        return time.orElseThrow(
                () ->
                        new InvalidRecordException(
                                RejectionReason.BAD_TIME,
                                "the time is none, or not of this century"));
    }

    /**
     * Refuses a record in which a field holds something of another kind.
     *
     * @throws InvalidRecordException naming the first such field
     */
    void requireSound() throws InvalidRecordException {
        if (fault != null) {
            throw fault;
        }
    }

    /** Keeps what stands under a name, unless it is empty or longer than any real one. */
    void set(FieldName name, String text) {
        if (text.isEmpty()) {
            return;
        }
        Field field = name.field();
        String value = text;
        if (field.limit() == Field.Limit.TEXT && text.length() > LONGEST_TEXT) {
            value = text.substring(0, LONGEST_TEXT) + '…';
        } else if (field.limit() == Field.Limit.ID && text.length() > LONGEST_ID) {
            blame(
                    "%s has %d characters; at most %d expected",
                    name.text(), text.length(), LONGEST_ID);
            return;
        }
        values[field.ordinal()] = WellFormed.text(value);
    }

    /** The same for plain text, which is the record's bytes {@code [from, to)}. */
    void setPlain(FieldName name, int from, int to) {
        if (to - from > LONGEST_ID) {
            set(name, PlainText.said(bytes, from, to));
        } else if (to > from) {
            int i = name.field().ordinal();
            values[i] = null;
            starts[i] = from;
            ends[i] = to;
        }
    }

    /** Notes that a field holds something of another kind; only what is noted first counts. */
    void blame(String detail, Object... parts) {
        if (fault == null) {
            fault = new InvalidRecordException(RejectionReason.WRONG_TYPE, detail.formatted(parts));
        }
    }
}
