package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** In however many pieces a log comes, its frames are the same. */
final class FramingInPiecesTest {
    private static final String A = SampleRecord.redemption().id("a").json();

    private static final String B = SampleRecord.redemption().id("b").json();

    private static final List<String> PIECES =
            List.of(
                    "{\"time\":1,\"p\":{\"q\":[1,{}]}}",
                    "{\"time\":\"\\\"}\\\\\"}",
                    "{\n  \"time\" : [\n    1\n  ]\n}",
                    "{\"records\":[",
                    "{ \"records\" :\n [\r\n",
                    "{\"records\":5}",
                    "]}",
                    "]\n}",
                    "\n",
                    "\r\n",
                    "\n\n",
                    ",",
                    " ",
                    "[",
                    "]",
                    "{",
                    "}",
                    "\"",
                    "\\",
                    ":",
                    "\uFEFF",
                    "garbage",
                    "é",
                    "{\"time\":\"trunc",
                    "{\"time\":{\"a\":1",
                    "{\"time\":\"back\\");

    private static final Pattern LAYOUT =
            Pattern.compile(
                    "(?:[ \\t\\r\\n,\\[\\]}\\uFEFF]|\\{[\\x00-\\x20]*\"records\"[\\x00-\\x20]*:"
                            + "[\\x00-\\x20]*\\[)*");

    @Test
    void aMessageWithManyBlanksIsFramedTheSameInAnyPieces() {
        // Given
        String message = "{" + " ".repeat(1000) + "\"records\":[" + A + "]}\n" + B;

        // When
        List<Frame> pieces = Frame.inPieces(message.getBytes(UTF_8), () -> 300);

        // Then
        assertThat(pieces).isEqualTo(Frame.atOnce(message));
    }

    @Test
    void framingPieceByPieceIsFramingAtOnceAndLosesNothing() {
        // Given
        long seed = 20260501;
        System.out.println("FramingInPiecesTest seed " + seed);
        Random random = new Random(seed);

        for (int round = 0; round < 3000; round++) {
            byte[] bytes = mix(random).getBytes(UTF_8);
            int longest = 1 + random.nextInt(random.nextBoolean() ? 8 : 600);

            // When
            List<Frame> atOnce = Frame.atOnce(bytes);
            List<Frame> inPieces = Frame.inPieces(bytes, () -> 1 + random.nextInt(longest));

            // Then
            String text = new String(bytes, UTF_8);
            assertThat(inPieces).as("round %s: %s", round, text).isEqualTo(atOnce);
            assertThat(Frame.leftOver(bytes))
                    .as("what is in no frame in round %s: %s", round, text)
                    .allMatch(left -> LAYOUT.matcher(left).matches());
        }
    }

    private static String mix(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
