package io.fociwatch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A message of many records, {@code {"records": [...]}}, gives its records. */
final class MessageFramingTest {
    private static final String A = SampleRecord.redemption().id("a").json();

    private static final String B = SampleRecord.redemption().id("b").json();

    private static final String C = SampleRecord.redemption().id("c").json();

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

    @Test
    void behindARecordOnItsLineAMessageIsOneFrame() {
        // Given
        String message = "{\"records\":[" + B + "]}";

        // When
        List<Frame> onItsLine = Frame.atOnce(A + message + "\n" + message);

        // Then
        assertThat(onItsLine)
                .containsExactly(new Frame(A, 1, 1), new Frame(message, 1, 2), new Frame(B, 2, 1));
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
}
