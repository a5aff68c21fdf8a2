package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where frames end in a log that is broken. */
class BrokenFramingTest {

    private static final String A = SampleRecord.redemption().id("a").json();

    private static final String B = SampleRecord.redemption().id("b").json();

    private static final String C = SampleRecord.redemption().id("c").json();

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

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
