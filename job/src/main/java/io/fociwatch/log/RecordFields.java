package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * The {@link Field}s of one record; everything else in it is skipped where it stands. Reused from
 * record to record, by one thread.
 */
final class RecordFields {
    private static final int LONGEST_ID = 512;
    private static final int LONGEST_TEXT = 2048;

    private final JsonFactory json;
    private final String[] values = new String[Field.values().length];
    private InvalidRecordException fault;

    RecordFields(JsonFactory json) {
        this.json = json;
    }

    /**
     * Reads one record.
     *
     * @param parser stands on its opening brace, and afterwards on its closing one
     * @throws IOException if it is not JSON
     */
    void read(JsonParser parser) throws IOException {
        Arrays.fill(values, "");
        fault = null;
        readObject(parser, Field.AT_THE_TOP);
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
     * Refuses a record in which a field holds something of another kind.
     *
     * @throws InvalidRecordException naming the first such field
     */
    void requireSound() throws InvalidRecordException {
        if (fault != null) {
            throw fault;
        }
    }

    private void readObject(JsonParser parser, Map<String, Field> names) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            Field field = names.get(name);
            if (field == null) {
                parser.skipChildren();
            } else if (field.limit() == Field.Limit.NESTED) {
                readNested(parser, value, field);
            } else {
                readText(parser, value, field, name);
            }
        }
    }

    private void readNested(JsonParser parser, JsonToken value, Field field) throws IOException {
        Map<String, Field> names =
                field == Field.PROPERTIES ? Field.IN_PROPERTIES : Field.IN_STATUS;
        if (value == JsonToken.START_OBJECT) {
            readObject(parser, names);
        } else if (value == JsonToken.VALUE_STRING) {
            try (JsonParser text = json.createParser(parser.getText())) {
                if (text.nextToken() == JsonToken.START_OBJECT) {
                    readObject(text, names);
                }
            }
        } else {
            parser.skipChildren();
        }
    }

    private void readText(JsonParser parser, JsonToken value, Field field, String name)
            throws IOException {
        boolean number = value == JsonToken.VALUE_NUMBER_INT && field.mayBeNumber();
        if (value == JsonToken.VALUE_STRING || number) {
            set(field, parser.getText(), name);
        } else if (value != JsonToken.VALUE_NULL) {
            blame(RejectionReason.WRONG_TYPE, "%s is %s; text expected", name, kindOf(value));
            parser.skipChildren();
        }
    }

    private void set(Field field, String text, String name) {
        if (text.isEmpty()) {
            return;
        }
        String value = text;
        if (field.limit() == Field.Limit.TEXT && text.length() > LONGEST_TEXT) {
            value = text.substring(0, LONGEST_TEXT) + '…';
        } else if (field.limit() == Field.Limit.ID && text.length() > LONGEST_ID) {
            blame(
                    RejectionReason.WRONG_TYPE,
                    "%s has %d characters; at most %d expected",
                    name,
                    text.length(),
                    LONGEST_ID);
            return;
        }
        values[field.ordinal()] = value;
    }

    private void blame(RejectionReason reason, String detail, Object... parts) {
        if (fault == null) {
            fault = new InvalidRecordException(reason, detail.formatted(parts));
        }
    }

    private static String kindOf(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
        };
    }
}
