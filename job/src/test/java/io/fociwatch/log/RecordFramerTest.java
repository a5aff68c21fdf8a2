package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where frames begin and end in every layout of a log. */
final class RecordFramerTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"[%s,\n%s,\n%s]\n", "[\n%s,\n%s,\n%s\n]\n", "[\n  %s\n  ,%s\n  ,%s\n]"})
    void anArrayWithARecordALineGivesItsRecords(String layout) {
        // When
        List<Frame> frames = Frame.atOnce(layout.formatted(A, B, C));

        // Then
        assertThat(frames).extracting(Frame::text).containsExactly(A, B, C);
        assertThat(frames).extracting(Frame::ordinal).containsOnly(1);
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
}
