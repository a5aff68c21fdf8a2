package io.fociwatch.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenIdTest {
    private static final String GUID = "42a0215d-dde0-4fd5-b4d0-a8ed88ae6900";

    @ParameterizedTest
    @CsvSource({
        "since October 2023, XSGgQuDd1U-00KjtiK5pAA",
        "padded, XSGgQuDd1U-00KjtiK5pAA==",
        "with the other alphabet, XSGgQuDd1U+00KjtiK5pAA",
        "plain, 42a0215d-dde0-4fd5-b4d0-a8ed88ae6900",
        "plain upper case, 42A0215D-DDE0-4FD5-B4D0-A8ED88AE6900",
        "in 2022, NDJhMDIxNWQtZGRlMC00ZmQ1LWI0ZDAtYThlZDg4YWU2OTAw"
    })
    void everyFormOfATokenIdIsTheSameGuid(String form, String written) {
        assertThat(TokenId.normalize(written)).as(form).isEqualTo(GUID);
    }

    @Test
    void twentyTwoCharactersOfAnotherTokenAreAnotherToken() {
        String token = "XSGgQuDd1U-00KjtiK5pAA";
        for (int i = 0; i < token.length(); i++) {
            String swapped = Character.toString(token.charAt(i));
            swapped =
                    swapped.equals(swapped.toLowerCase(java.util.Locale.ROOT))
                            ? swapped.toUpperCase(java.util.Locale.ROOT)
                            : swapped.toLowerCase(java.util.Locale.ROOT);
            String other = token.substring(0, i) + swapped + token.substring(i + 1);
            if (!other.equals(token)) {
                assertThat(TokenId.normalize(other)).as(other).isNotEqualTo(GUID);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "======================",
                "t-0",
                "token with blanks 22ch",
                "ÄÖÜäöüßÄÖÜäöüßÄÖÜäöüß",
                "XSGgQt3U1U-00Kjtiu\u0000\u0001AA",
                "XSGgQt3U1U-00Kjtiupp=A",
                "42a0215d-dde0-4fd5-b4d0-a8ed88ae690",
                "42a0215ddde04fd5b4d0a8ed88ae6900",
                "{42a0215d-dde0-4fd5-b4d0-a8ed88ae6900}",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void textThatEncodesNoGuidStaysItself(String text) {
        assertThat(TokenId.normalize(text)).isEqualTo(text);
    }

    @Test
    void noTextEverThrows() {
        long seed = 45;
        System.out.println("token ids of seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            int length = random.nextBoolean() ? 22 + random.nextInt(3) : random.nextInt(60);
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < length; c++) {
                text.append(
                        (char)
                                (random.nextInt(8) == 0
                                        ? random.nextInt(0x10000)
                                        : 33 + random.nextInt(94)));
            }
            assertThat(TokenId.normalize(text.toString())).isNotNull();
        }
    }

    @Test
    void aGuidSurvivesBothEncodings() {
        long seed = 46;
        System.out.println("guids of seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String guid = new UUID(random.nextLong(), random.nextLong()).toString();
            byte[] bytes = new byte[16];
            String hex = guid.replace("-", "");
            int[] microsoftOrder = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
            for (int b = 0; b < 16; b++) {
                int from = 2 * microsoftOrder[b];
                bytes[b] = (byte) Integer.parseInt(hex.substring(from, from + 2), 16);
            }
            String asBytes = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            String asText = Base64.getEncoder().encodeToString(guid.getBytes(US_ASCII));
            assertThat(TokenId.normalize(asBytes)).isEqualTo(guid);
            assertThat(TokenId.normalize(asText)).isEqualTo(guid);
        }
    }
}
