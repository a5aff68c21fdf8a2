package io.fociwatch.log;

import java.util.Arrays;

/** The {@link Field}s of one record, and what is wrong with them. Reused from record to record. */
final class RecordFields {
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_TEXT = 2048;

    private final String[] values = new String[Field.values().length];
    private InvalidRecordException fault;

    /** Forgets the record before. */
    void clear() {
        Arrays.fill(values, "");
        fault = null;
    }

    /** Which log it is of: the table's name, else the category's; empty where it has neither. */
    String category() {
        return get(Field.TABLE, Field.CATEGORY);
    }

    /** The value of a field; empty where the record has none. */
    String get(Field field) {
        return values[field.ordinal()];
    }

    /** The value of the first of two fields that the record has; empty where it has neither. */
    String get(Field field, Field fallback) {
        return get(field).isEmpty() ? get(fallback) : get(field);
    }

    /**
     * The time that the first of two fields says which the record has, ms since the epoch.
     *
     * @throws InvalidRecordException if it has neither, or says none
     */
    long time(Field field, Field fallback) throws InvalidRecordException {
        String text = get(field, fallback);
        if (text.isEmpty()) {
            throw new InvalidRecordException(
                    RejectionReason.MISSING_FIELD, "neither createdDateTime nor time");
        }
        return EventTime.parse(text)
                .orElseThrow(
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

    /** Notes that a field holds something of another kind; only what is noted first counts. */
    void blame(String detail, Object... parts) {
        if (fault == null) {
            fault = new InvalidRecordException(RejectionReason.WRONG_TYPE, detail.formatted(parts));
        }
    }
}
