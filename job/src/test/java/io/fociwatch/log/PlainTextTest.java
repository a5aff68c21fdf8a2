package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {
    private static final int LONGEST = 20;

    @Test
    void onlyLettersFromAToZAreCapitalsWhereverTheyStand() {
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at < length; at++) {
                for (char c = 0; c < 0x80; c++) {
                    // Given
                    StringBuilder text = new StringBuilder("a".repeat(length));
                    text.setCharAt(at, c);
                    byte[] bytes = ("A" + text + "Z").getBytes(US_ASCII);

                    // When
                    boolean found = PlainText.hasCapitals(bytes, 1, bytes.length - 1);

                    // Then
                    assertThat(found).as("%s", text).isEqualTo(c >= 'A' && c <= 'Z');
                }
            }
        }
    }

    @Test
    void nothingHasNoCapitals() {
        assertThat(PlainText.hasCapitals(new byte[] {'A'}, 1, 1)).isFalse();
        assertThat(PlainText.hasCapitals("ABCDEFGHIJKL".getBytes(US_ASCII), 2, 2)).isFalse();
    }
}
