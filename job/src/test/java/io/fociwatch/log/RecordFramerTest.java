package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where frames begin and end in every layout of a log, in one piece or in many. */
class RecordFramerTest {

    private static final String A = SampleRecord.redemption().id("a").json();

    private static final String B = SampleRecord.redemption().id("b").json();

    private static final String C = SampleRecord.redemption().id("c").json();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n", "\r\n\r\n", " \n", "\n "})
    void everyLineOfJsonLinesIsARecordWhateverEndsIt(String lineEnd) {
        // Given
        String text = A + lineEnd + B + lineEnd + C + lineEnd;

        // When
        List<Frame> frames = Frame.atOnce(text);

        // Then
        assertThat(frames).extracting(Frame::text).containsExactly(A, B, C);
    }

    @Test
    void theLastLineNeedsNoLineEnd() {
        // When
        List<Frame> frames = Frame.atOnce(A + "\r\n" + B);

        // Then
        assertThat(frames).containsExactly(new Frame(A, 1, 1), new Frame(B, 2, 1));
    }

    @Test
    void aByteOrderMarkIsLayoutWhereverItStands() {
        // When
        List<Frame> frames = Frame.atOnce("\uFEFF" + A + "\n\uFEFF" + B + "\n");

        // Then
        assertThat(frames).containsExactly(new Frame(A, 1, 1), new Frame(B, 2, 1));
    }

    @Test
    void prettyPrintedValuesAreWholeRecordsAndKnowTheLineTheyBeginOn() {
        // Given
        String first = SampleRecord.redemption().id("a").pretty();
        String second = SampleRecord.redemption().id("b").pretty();

        // When
        List<Frame> frames = Frame.atOnce(first + "\n" + second + "\n");

        // Then
        long lines = first.lines().count();
        assertThat(frames).containsExactly(new Frame(first, 1, 1), new Frame(second, lines + 1, 1));
    }

    @Test
    void theRecordsOfAMessageOnOneLineAreNumberedInOrder() {
        // When
        List<Frame> frames =
                Frame.atOnce("{\"records\":[" + A + "," + B + " , " + C + "]}\n" + A + "\n");

        // Then
        assertThat(frames)
                .containsExactly(
                        new Frame(A, 1, 1),
                        new Frame(B, 1, 2),
                        new Frame(C, 1, 3),
                        new Frame(A, 2, 1));
    }

    @Test
    void aPrettyPrintedMessageGivesItsRecordsAndNothingElse() {
        // Given
        String message =
                """
                {
                  "records" : [
                    %s,
                    %s
                  ]
                }
                %s
                """
                        .formatted(A, B, C);

        // When
        List<Frame> frames = Frame.atOnce(message);

        // Then
        assertThat(frames)
                .containsExactly(new Frame(A, 3, 1), new Frame(B, 4, 1), new Frame(C, 7, 1));
    }

    @Test
    void messagesMayFollowOneAnotherOnOneLine() {
        // When
        List<Frame> frames = Frame.atOnce("{\"records\":[" + A + "]}{\"records\":[" + B + "]}");

        // Then
        assertThat(frames).containsExactly(new Frame(A, 1, 1), new Frame(B, 1, 2));
    }

    @Test
    void anArrayOfMessagesGivesTheRecordsOfAll() {
        // When
        List<Frame> frames =
                Frame.atOnce("[{\"records\":[" + A + "]},\n{\"records\":[" + B + "]}]\n");

        // Then
        assertThat(frames).containsExactly(new Frame(A, 1, 1), new Frame(B, 2, 1));
    }

    @Test
    void anEmptyMessageGivesNothing() {
        // When
        List<Frame> frames = Frame.atOnce("{\"records\":[]}\n" + A);

        // Then
        assertThat(frames).containsExactly(new Frame(A, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,\n%s,\n%s]\n", "[\n%s,\n%s,\n%s\n]\n", "[\n  %s\n  ,%s\n  ,%s\n]"})
    void anArrayWithARecordALineGivesItsRecords(String layout) {
        // When
        List<Frame> frames = Frame.atOnce(layout.formatted(A, B, C));

        // Then
        assertThat(frames).extracting(Frame::text).containsExactly(A, B, C);
        assertThat(frames).extracting(Frame::ordinal).containsOnly(1);
    }

    @Test
    void aRecordThatIsOnlyNamedLikeAMessageIsARecord() {
        // Given
        String records = "{\"records\":5}";
        String recordsOnly = "{\"recordsOnly\":[{}]}";

        // When
        List<Frame> frames = Frame.atOnce(records + "\n" + recordsOnly + "\n");

        // Then
        assertThat(frames).extracting(Frame::text).containsExactly(records, recordsOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"}{][\"}",
                "{\"a\":\"\\\"}\"}",
                "{\"a\":\"\\\\\"}",
                "{\"a\":\"\\\\\\\"{\"}",
                "{\"}\":[\"]\"]}",
                "{\"a\":[[{\"b\":[]}],{}]}",
                "{}"
            })
    void whatStandsInStringsOpensAndClosesNothing(String record) {
        // When
        List<Frame> frames = Frame.atOnce("[" + record + "," + record + "]");

        // Then
        assertThat(frames).extracting(Frame::text).containsExactly(record, record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n\n", ",", "[]", "[\n]\n", "{\"records\":[\n]}\n"})
    void whereNoRecordIsNoneIsFound(String layout) {
        // When
        List<Frame> frames = Frame.atOnce(layout);

        // Then
        assertThat(frames).isEmpty();
    }

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
        System.out.println("RecordFramerTest seed " + seed);
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

    private static String mix(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static final Pattern LAYOUT =
            Pattern.compile(
                    "(?:[ \\t\\r\\n,\\[\\]}\\uFEFF]|\\{[\\x00-\\x20]*\"records\"[\\x00-\\x20]*:"
                            + "[\\x00-\\x20]*\\[)*");
}
