package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a record, our parser reads of it what Jackson's own does. */
class RecordParserTest {
    private static final int MUTANTS_OF_EACH = 10_000;
    private static final byte[] CHANGES = "\"\\{}[],: \n\r\t\u0000\u001Fx019-.eaté".getBytes(UTF_8);

    private static final JsonFactory UTF_8_ONLY =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    // Learned from one mutant, and met by the next.
    private final Refrains atTheTop = new Refrains(Field.AT_THE_TOP);
    private final Refrains inProperties = new Refrains(Field.IN_PROPERTIES);

    static Stream<String> records() {
        SampleRecord record = SampleRecord.deviceCode();
        return Stream.of(
                record.json(),
                record.pretty(),
                record.json().replace("/", "\\u002F").replace("(", "\\/"),
                record.with("properties.userAgent", "Zürich \uD83D\uDD2A \t").json(),
                SampleRecord.redemptionRow().json(),
                "{\"Level\":4,\"unread\":[],\"properties\":{\"unread\":{},\"id\":\"a\",\"x\":1},"
                        + "\"category\":\"b\",\"status\":null,\"correlationId\":0.5}");
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordSaysTheSameHoweverItIsBroken(String record) throws IOException {
        // Given
        long seed = 20260503L + record.length();
        System.out.println("RecordParserTest seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < MUTANTS_OF_EACH; i++) {
            byte[] bytes = record.getBytes(UTF_8);
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int at = 1 + random.nextInt(bytes.length - 1);
                bytes[at] = CHANGES[random.nextInt(CHANGES.length)];
            }

            // When
            String ours = readWithOurs(bytes);
            String jacksons = readWithJacksons(bytes);

            // Then
            assertThat(ours).as(new String(bytes, UTF_8)).isEqualTo(jacksons);
        }
    }

    private String readWithOurs(byte[] bytes) throws IOException {
        StringBuilder said = new StringBuilder();
        RecordParser parser =
                new RecordParser(
                        bytes,
                        (name, from, to) ->
                                said.append(name.text())
                                        .append('=')
                                        .append(
                                                bytes[from - 1] == '"'
                                                        ? "VALUE_STRING "
                                                        : "VALUE_NUMBER_INT ")
                                        .append(PlainText.said(bytes, from, to))
                                        .append(';'));
        parser.moveTo(0, bytes.length);
        try {
            parser.nextToken();
            ours(parser, atTheTop, said);
        } catch (JsonProcessingException e) {
            said.append(e.getClass().getSimpleName());
        }
        return said.append(" up to ").append(parser.position()).toString();
    }

    private void ours(RecordParser parser, Refrains refrains, StringBuilder said)
            throws IOException {
        for (FieldName name = parser.nextMember(refrains);
                name.isRead();
                name = parser.nextMember(refrains)) {
            JsonToken value = parser.nextToken();
            said.append(name.text()).append('=');
            if (name.field() == Field.PROPERTIES && value == JsonToken.START_OBJECT) {
                ours(parser, inProperties, said);
            } else {
                say(parser, value, said);
            }
        }
    }

    private static String readWithJacksons(byte[] bytes) throws IOException {
        StringBuilder said = new StringBuilder();
        JsonParser parser = UTF_8_ONLY.createParser(bytes);
        try {
            parser.nextToken();
            jacksons(parser, Field.AT_THE_TOP, said);
        } catch (JsonProcessingException e) {
            said.append(e.getClass().getSimpleName());
        }
        long end = parser.currentLocation().getByteOffset();
        return said.append(" up to ").append(end).toString();
    }

    private static void jacksons(JsonParser parser, FieldNames names, StringBuilder said)
            throws IOException {
        for (String text = parser.nextFieldName(); text != null; text = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            FieldName name = names.find(text);
            if (!name.isRead()) {
                parser.skipChildren();
                continue;
            }
            said.append(text).append('=');
            if (name.field() == Field.PROPERTIES && value == JsonToken.START_OBJECT) {
                jacksons(parser, Field.IN_PROPERTIES, said);
            } else {
                say(parser, value, said);
            }
        }
    }

    private static void say(JsonParser parser, JsonToken value, StringBuilder said)
            throws IOException {
        said.append(value).append(' ').append(parser.getText()).append(';');
        parser.skipChildren();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'category':'A','z':1}       | {'é':1'category':'X','z':1}",
                "{'é':1,'category':'A','z':1} | {,'category':'X','z':1}",
                "{'category':'A','properties':{'userId':'u'}}"
                        + "| {'category':'A','properties':{'é':1'userId':'v'}}"
            })
    void whatWasLearnedMakesNoJsonOfWhatIsNone(String before, String broken) throws IOException {
        // Given
        readWithOurs(before.replace('\'', '"').getBytes(UTF_8));
        byte[] bytes = broken.replace('\'', '"').getBytes(UTF_8);

        // When
        String ours = readWithOurs(bytes);

        // Then
        assertThat(ours).contains("JsonParseException").isEqualTo(readWithJacksons(bytes));
    }
}
