package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * In however many pieces a log comes, its records are the same: also where a line is framed as it
 * stands in one piece, and looked through in another.
 */
final class DecodingInPiecesTest {
    private static final List<String> PARTS =
            List.of(
                    SampleRecord.redemption().json(),
                    SampleRecord.deviceCode().json(),
                    SampleRecord.redemptionRow().json(),
                    SampleRecord.redemption().pretty(),
                    SampleRecord.message(SampleRecord.redemption(), SampleRecord.deviceCode()),
                    SampleRecord.redemption().json().substring(0, 300),
                    SampleRecord.redemption().json() + "}",
                    "{\"category\":\"AuditLogs\"}",
                    "{\"category\":\"SignInLogs\"}",
                    "{\"a\":\"Zürich \uFEFF\"}",
                    "{\"a\":\"back\\",
                    "\uFEFF",
                    "{}",
                    "[",
                    "]",
                    ",",
                    "}",
                    "{",
                    "\"",
                    "stray",
                    "{\"records\":[",
                    "]}");

    private static final List<String> BETWEEN =
            List.of("\n", "\n", "\n", "\r\n", "\n\n", "\n ", " \n", ",\n", " ", ",", "");

    @Test
    void aMessageBehindARecordOnItsLineIsRead() {
        // Given
        String line =
                SampleRecord.redemption().id("a").json()
                        + SampleRecord.message(
                                SampleRecord.redemption().id("b"),
                                SampleRecord.redemption().id("c"));

        // When
        Decoded before = Decoded.of(line + "\n{}");
        Decoded last = Decoded.of(line);

        // Then
        assertThat(before.ids()).containsExactly("a", "b", "c");
        assertThat(last.ids()).containsExactly("a", "b", "c");
        assertThat(last.signIns().get(2).origin()).startsWith("log.json:1#2+");
    }

    @Test
    void whatIsRejectedIsTheRecordAndNotTheLine() {
        // When
        Decoded decoded = Decoded.of("{\"a\":1},\r\n{}");

        // Then
        assertThat(decoded.rejections().get(0).length()).isEqualTo("{\"a\":1}".length());
    }

    @Test
    void decodingPieceByPieceIsDecodingAtOnce() {
        // Given
        long seed = 20261129;
        System.out.println("DecodingInPiecesTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            String log = mix(random);
            byte[] bytes = log.getBytes(UTF_8);
            int longest = 1 + random.nextInt(random.nextBoolean() ? 50 : 3_000);

            // When
            Decoded atOnce = Decoded.of(bytes);
            Decoded inPieces = Decoded.inPieces(bytes, () -> 1 + random.nextInt(longest));

            // Then
            assertThat(inPieces).as("round %s: %s", round, log).hasToString(atOnce.toString());
            assertThat(inPieces.signIns()).isEqualTo(atOnce.signIns());
        }
    }

    private static String mix(Random random) {
        StringBuilder log = new StringBuilder();
        for (int parts = 2 + random.nextInt(6); parts > 0; parts--) {
            log.append(PARTS.get(random.nextInt(PARTS.size())));
            log.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return log.toString();
    }
}
