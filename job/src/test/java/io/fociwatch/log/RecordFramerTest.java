package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void halfAByteOrderMarkIsStrayText() {
        // Given
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, '{', '}'};

        // When
        List<Frame> frames = Frame.atOnce(bytes);

        // Then
        assertThat(frames).hasSize(2);
        assertThat(frames.get(1).text()).isEqualTo("{}");
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

    @Test
    void aLineCutOffAnywhereCostsNoOtherLine() {
        // Given
        String record = SampleRecord.redemption().id("cut").json();

        for (int length = 1; length < record.length(); length++) {
            String cut = record.substring(0, length);

            // When
            List<Frame> frames = Frame.atOnce(A + "\n" + cut + "\n" + B + "\n" + C + "\n");

            // Then
            assertThat(frames)
                    .as("cut to %s", cut)
                    .containsExactly(
                            new Frame(A, 1, 1),
                            new Frame(cut, 2, 1),
                            new Frame(B, 3, 1),
                            new Frame(C, 4, 1));
        }
    }

    @Test
    void aMessageCutOffAnywhereCostsNoOtherMessage() {
        // Given
        String message = "{\"records\":[" + A + "," + B + "]}";

        for (int length = 1; length < message.length(); length++) {
            String cut = message.substring(0, length);

            // When
            List<Frame> frames = Frame.atOnce(cut + "\r\n{\"records\":[" + C + "]}\r\n");

            // Then
            assertThat(frames).as("cut to %s", cut).endsWith(new Frame(C, 2, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n", "\r\n\r\n"})
    void aRecordWithoutItsLastBraceEndsBeforeTheNextLineThatOpensOne(String lineEnd) {
        // Given
        String open = A.substring(0, A.length() - 1);

        // When
        List<Frame> frames = Frame.atOnce(open + lineEnd + B + lineEnd + C);

        // Then
        assertThat(frames).extracting(frame -> frame.text().strip()).containsExactly(open, B, C);
    }

    @Test
    void aLineFeedBehindABackslashIsCountedAndEndsTheRecord() {
        // When
        List<Frame> frames = Frame.atOnce("{\"a\":\"b\\\n" + A + "\n" + B);

        // Then
        assertThat(frames)
                .containsExactly(
                        new Frame("{\"a\":\"b\\", 1, 1), new Frame(A, 2, 1), new Frame(B, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n\n", ",", "[]", "[\n]\n", "{\"records\":[\n]}\n"})
    void whereNoRecordIsNoneIsFound(String layout) {
        // When
        List<Frame> frames = Frame.atOnce(layout);

        // Then
        assertThat(frames).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "null", "123", "\"text\"", "}", "\u0000\u0000", "é"})
    void strayTextIsAFrameOfItsOwn(String stray) {
        // When
        List<Frame> frames = Frame.atOnce(A + "\n" + stray + "\n" + B);

        // Then
        assertThat(frames)
                .containsExactly(new Frame(A, 1, 1), new Frame(stray, 2, 1), new Frame(B, 3, 1));
    }

    @Test
    void strayTextEndsWhereARecordBegins() {
        // When
        List<Frame> frames = Frame.atOnce("[" + A + ",garbage" + B + ",]");

        // Then
        assertThat(frames)
                .containsExactly(
                        new Frame(A, 1, 1), new Frame("garbage", 1, 2), new Frame(B, 1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"records\":[%s],%s,%s]}",
                "{\"records\":[%s]] %s,%s]}",
                "{\"records\":[%s]}},%s,%s]}",
                "{\"records\":[%s],\"more\":[%s,%s]}",
                "{\"records\":[%s]\n,%s,%s]}"
            })
    void whatFollowsTheArrayOfAMessageIsNotLost(String layout) {
        // When
        List<Frame> frames = Frame.atOnce(layout.formatted(A, B, C));

        // Then
        assertThat(frames).extracting(Frame::text).contains(A, B, C);
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
    void aRecordThatNeverEndsIsCutAndTheNextLineIsReadOn() {
        // Given
        String overlong = "{\"a\":\"" + "x".repeat(3 * RecordFramer.LONGEST_RECORD) + "\"}";

        // When
        List<Frame> frames =
                Frame.inPieces((A + "\n" + overlong + "\n" + B).getBytes(UTF_8), () -> 1 << 20);

        // Then
        assertThat(frames).hasSize(3);
        assertThat(frames.get(0)).isEqualTo(new Frame(A, 1, 1));
        assertThat(frames.get(1).text().length()).isGreaterThan(RecordFramer.LONGEST_RECORD);
        assertThat(frames.get(2)).isEqualTo(new Frame(B, 3, 1));
    }

    @Test
    void aMissingBraceInALongLineCostsNoMoreThanTheRecordsUpToTheNextCut() {
        // Given
        int records = 3 * RecordFramer.LONGEST_RECORD / A.length();
        String rest = ("," + A).repeat(records);
        byte[] line = ("[" + B.substring(0, B.length() - 1) + rest + "]\n" + C).getBytes(UTF_8);

        // When
        List<Frame> frames = Frame.inPieces(line, () -> 1 << 20);

        // Then
        String framed = frames.stream().map(Frame::text).collect(Collectors.joining());
        assertThat(occurrences(framed, A)).isEqualTo(records);
        assertThat(frames).filteredOn(frame -> frame.text().equals(A)).isNotEmpty();
        assertThat(frames).endsWith(new Frame(C, 2, 1));
    }

    @Test
    void aMissingBraceInALongPrettyPrintedFileIsCutBeforeALineThatOpensARecord() {
        // Given
        String pretty = SampleRecord.redemption().pretty() + "\n";
        int records = 2 * RecordFramer.LONGEST_RECORD / pretty.length();
        String open = pretty.substring(0, pretty.lastIndexOf('}'));
        byte[] file = (open + pretty.repeat(records) + C).getBytes(UTF_8);

        // When
        List<Frame> frames = Frame.inPieces(file, () -> 1 << 20);

        // Then
        long lines = pretty.lines().count();
        assertThat(frames).filteredOn(frame -> frame.text().equals(pretty.strip())).isNotEmpty();
        assertThat(frames).endsWith(new Frame(C, (records + 1) * lines, 1));
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

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
