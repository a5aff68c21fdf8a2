package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
    private static final int BEHIND_NAME = "{\"a\":".length();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"text of more than eight characters\"",
                "\"\\\"quoted\\\\\"",
                "\"\\u00fc\\uD83D\\n\"",
                "0",
                "-17.250",
                "true",
                "false",
                "null",
                "{}",
                "[]",
                "{ \"b\" : [ 1 , { \"c\" : \"}\" } ] }",
                "[[], {}, \"]\"]"
            })
    void aPlainValueIsPassedOverToWhatFollowsIt(String value) {
        for (String end : List.of("}", " }", ",\"b\":1}", "\r\n, \"b\":1}")) {
            // Given
            String object = "{\"a\":" + value + end;

            // When
            int valueEnd = valueEnd(object);

            // Then
            assertThat(valueEnd).isEqualTo(BEHIND_NAME + value.length() + end.indexOf(end.strip()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Zürich\"",
                "1e5",
                "11111111111111111111111111111111111111111",
                "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsRareIsLeftToTheParserSoundAsItIs(String value) {
        // When
        int valueEnd = valueEnd("{\"a\":" + value + "}");

        // Then
        assertThat(valueEnd).isEqualTo(PlainJson.NOT_PLAIN);
    }

    @Test
    void whatIsPassedOverIsSoundAndEndsWhereTheParserSaysToo() throws IOException {
        // Given
        long seed = 20260502;
        System.out.println("PlainJsonTest seed " + seed);
        Random random = new Random(seed);
        int passed = 0;

        for (int i = 0; i < 100_000; i++) {
            String object = "{\"a\":" + mix(random) + "}";

            // When
            int valueEnd = valueEnd(object);

            // Then
            if (valueEnd != PlainJson.NOT_PLAIN) {
                passed++;
                assertThat(parsedEnd(object)).as(object).isEqualTo(valueEnd);
            }
        }
        assertThat(passed).isPositive();
    }

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\"b\":",
                    "\"c\"",
                    "\"\\n\"",
                    "\"a text that is longer\"",
                    "0",
                    "1",
                    "-",
                    ".",
                    "e",
                    "true",
                    "null",
                    "tru",
                    " ",
                    "\r\n",
                    "\t",
                    "\u0000",
                    "\u001F",
                    "\u007F",
                    "é",
                    "{\"b\":1,",
                    "[1,",
                    "{}",
                    "[]");

    private static String mix(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static int valueEnd(String object) {
        byte[] bytes = object.getBytes(UTF_8);
        return PlainJson.valueEnd(bytes, BEHIND_NAME, bytes.length);
    }

    /** The index of what follows the object's first value, blanks aside. */
    private static int parsedEnd(String object) throws IOException {
        byte[] bytes = object.getBytes(UTF_8);
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            while (Character.isWhitespace(bytes[end])) {
                end++;
            }
            return end;
        }
    }
}
