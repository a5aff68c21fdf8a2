package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the {@link RecordFields} of one record after another; everything else in a record is
 * skipped where it stands. For one thread.
 */
final class RecordReader {
    private final RecordFields fields = new RecordFields();
    private final Refrains atTheTop = new Refrains(Field.AT_THE_TOP);
    private final Refrains inProperties = new Refrains(Field.IN_PROPERTIES);
    private final Refrains inStatus = new Refrains(Field.IN_STATUS);
    private RecordParser parser = new RecordParser(new byte[0], fields::setPlain);
    private int end;
    private String flaw;

    /** The fields of the record that was read last. */
    RecordFields fields() {
        return fields;
    }

    /** The index behind what was read last: a record, or as far as it could be read. */
    int end() {
        return end;
    }

    /**
     * Begins anew with these bytes, which may be those of before with other records in them. What
     * Jackson keeps of the names it has read is a log's to choose, and grows dear with their
     * number.
     */
    void begin(byte[] bytes) {
        parser = new RecordParser(bytes, fields::setPlain);
    }

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
        fields.clear(bytes);
        end = from;
        if (bytes[from] != '{') {
            flaw = "does not begin with a brace";
            return false;
        }
        if (!parser.parses(bytes)) {
            begin(bytes);
        }
        parser.moveTo(from, to);
        try {
            parser.nextToken();
            readObject(parser, atTheTop);
            end = parser.position();
            return true;
        } catch (IOException | RuntimeException e) {
            // Jackson throws runtime exceptions too where a record is built to break it.
            end = parser.position();
            flaw = describe(e, end - from);
            begin(bytes);
            return false;
        }
    }

    /** What is wrong; not in Jackson's words, which quote the record. */
    private static String describe(Exception e, int offset) {
        if (e instanceof JsonEOFException) {
            return "breaks off before its closing brace";
        }
        if (e instanceof StreamConstraintsException constraint) {
            return constraint.getOriginalMessage();
        }
        return e instanceof JsonProcessingException
                ? "no JSON from its byte %d on".formatted(offset)
                : "cannot be parsed: " + e.getClass().getSimpleName();
    }

    private void readObject(RecordParser parser, Refrains refrains) throws IOException {
        for (FieldName name = parser.nextMember(refrains);
                name.isRead();
                name = parser.nextMember(refrains)) {
            JsonToken value = parser.nextToken();
            if (name.field().limit() == Field.Limit.NESTED) {
                readNested(parser, value, name.field());
            } else {
                readText(parser, value, name);
            }
        }
    }

    private void readNested(RecordParser parser, JsonToken value, Field field) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            readObject(parser, refrainsIn(field));
        } else if (value == JsonToken.VALUE_STRING) {
            readNestedText(parser.getText(), field);
        } else {
            parser.skipChildren();
        }
    }

    /** Other logs have plain text there, and no sign-in needs a status beside its result. */
    private void readNestedText(String text, Field field) throws IOException {
        byte[] bytes = WellFormed.text(text).getBytes(StandardCharsets.UTF_8);
        RecordParser nested =
                new RecordParser(
                        bytes,
                        (name, from, to) -> fields.set(name, PlainText.said(bytes, from, to)));
        nested.moveTo(0, bytes.length);
        try {
            if (nested.nextToken() == JsonToken.START_OBJECT) {
                readObject(nested, refrainsIn(field));
            }
        } catch (JsonProcessingException e) {
            if (field == Field.PROPERTIES) {
                fields.blame("properties is text that is no JSON object");
            }
        }
    }

    private Refrains refrainsIn(Field field) {
        return field == Field.PROPERTIES ? inProperties : inStatus;
    }

    private void readText(RecordParser parser, JsonToken value, FieldName name) throws IOException {
        boolean number = value == JsonToken.VALUE_NUMBER_INT && name.field().mayBeNumber();
        if (value == JsonToken.VALUE_STRING || number) {
            fields.set(name, parser.getText());
        } else if (value != JsonToken.VALUE_NULL) {
            fields.blame("%s is %s; text expected", name.text(), kindOf(value));
            parser.skipChildren();
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
