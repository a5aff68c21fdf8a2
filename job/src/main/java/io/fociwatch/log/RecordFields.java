package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
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

    // Names are the log's, and so an attacker's, to choose: they must not fill the JVM's string
    // table. Logs are UTF-8: a zero byte does not make them UTF-16.
    private final JsonFactory json =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .build();

    private final String[] values = new String[Field.values().length];
    private InvalidRecordException fault;
    private int end;
    private String flaw;

    /**
     * Reads the one record that is in {@code bytes[from, to)}, which are not empty.
     *
     * @throws InvalidRecordException if that is not one JSON object
     */
    void read(byte[] bytes, int from, int to) throws InvalidRecordException {
        if (!readFirst(bytes, from, to)) {
            throw new InvalidRecordException(RejectionReason.MALFORMED_JSON, flaw);
        }
        for (int at = end; at < to; at++) {
            if (!BrokenFrame.isLayout(bytes[at])) {
                throw new InvalidRecordException(
                        RejectionReason.MALFORMED_JSON, "text behind the closing brace");
            }
        }
    }

    /**
     * Reads the record that begins at {@code from}, whatever follows it.
     *
     * @return whether there is one
     */
    boolean readFirst(byte[] bytes, int from, int to) {
        Arrays.fill(values, "");
        fault = null;
        end = from;
        if (bytes[from] != '{') {
            flaw = "does not begin with a brace";
            return false;
        }
        try (JsonParser parser = json.createParser(bytes, from, to - from)) {
            return readFirst(parser, from);
        } catch (IOException | RuntimeException e) {
            // Jackson throws runtime exceptions too where a record is built to break it.
            flaw = "cannot be parsed: " + e.getClass().getSimpleName();
            return false;
        }
    }

    private boolean readFirst(JsonParser parser, int from) throws IOException {
        try {
            parser.nextToken();
            readObject(parser, Field.AT_THE_TOP);
            return true;
        } catch (JsonEOFException e) {
            flaw = "breaks off before its closing brace";
        } catch (StreamConstraintsException e) {
            flaw = e.getOriginalMessage();
        } catch (JsonProcessingException e) {
            // Its own message would quote the record.
            flaw = "no JSON from its byte %d on".formatted(offset(parser));
        } finally {
            end = from + offset(parser);
        }
        return false;
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentLocation().getByteOffset();
    }

    /** The index behind what was read last: a record, or as far as it could be read. */
    int end() {
        return end;
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
        if (value == JsonToken.START_OBJECT) {
            readObject(parser, namesIn(field));
        } else if (value == JsonToken.VALUE_STRING) {
            readNestedText(parser.getText(), field);
        } else {
            parser.skipChildren();
        }
    }

    /** Other logs have plain text there, and no sign-in needs a status beside its result. */
    private void readNestedText(String text, Field field) throws IOException {
        try (JsonParser nested = json.createParser(text)) {
            if (nested.nextToken() == JsonToken.START_OBJECT) {
                readObject(nested, namesIn(field));
            }
        } catch (JsonProcessingException e) {
            if (field == Field.PROPERTIES) {
                blame(RejectionReason.WRONG_TYPE, "properties is text that is no JSON object");
            }
        }
    }

    private static Map<String, Field> namesIn(Field field) {
        return field == Field.PROPERTIES ? Field.IN_PROPERTIES : Field.IN_STATUS;
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
        values[field.ordinal()] = WellFormed.text(value);
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
