package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineFeedsTest {
    @Test
    void eachIsFoundFromWhereverItIsLookedFor() {
        // Given
        long seed = 20261128;
        System.out.println("LineFeedsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = mix(random);
            String text = new String(bytes, UTF_8);
            LineFeeds lineFeeds = new LineFeeds();

            for (int from = 0; from <= bytes.length; from += random.nextInt(4)) {
                // When
                int next = lineFeeds.next(bytes, from, bytes.length);

                // Then
                int expected = text.indexOf('\n', from);
                assertThat(next).isEqualTo(expected < 0 ? bytes.length : expected);
            }
        }
    }

    @Test
    void inOtherBytesItIsLookedForAnew() {
        // Given
        LineFeeds lineFeeds = new LineFeeds();
        lineFeeds.next("none in these".getBytes(UTF_8), 0, 13);

        // When
        lineFeeds.forget();

        // Then
        assertThat(lineFeeds.next("a\nb".getBytes(UTF_8), 0, 3)).isEqualTo(1);
    }

    /** Line feeds and their neighbours, by one and by one bit. */
    private static byte[] mix(Random random) {
        String letters = "\n\t\u000B\u000C\rJ*abcdefgh";
        byte[] bytes = new byte[random.nextInt(40)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) letters.charAt(random.nextInt(letters.length()));
        }
        return bytes;
    }
}
