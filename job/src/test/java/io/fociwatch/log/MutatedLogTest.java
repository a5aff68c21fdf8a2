package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a line, reading goes on, nothing is lost, and other lines are read. */
class MutatedLogTest {

    private static final int MUTANTS_OF_EACH = 5_000;

    private static final String ABOVE =
            SampleRecord.message(
                            SampleRecord.redemption().id("above-1"),
                            SampleRecord.redemption().id("above-2"))
                    + "\n";
    private static final String BELOW =
            SampleRecord.redemptionRow().id("below-1")
                    + "\r\n"
                    + SampleRecord.message(SampleRecord.redemption().id("below-2"))
                    + "\n";

    static Stream<String> lines() {
        return Stream.of(
                SampleRecord.message(
                        SampleRecord.deviceCode(),
                        SampleRecord.ofCategory("AuditLogs"),
                        SampleRecord.redemption()),
                SampleRecord.redemption().json(),
                SampleRecord.redemptionRow().json(),
                SampleRecord.deviceCode().asText("properties").json());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aMutatedLineCostsNoOtherAndIsToldOf(String line) {
        // Given
        long seed = 45_2025 + line.length();
        System.out.println("MutatedLogTest seed " + seed);
        Random random = new Random(seed);

        for (int i = 0; i < MUTANTS_OF_EACH; i++) {
            byte[] mutant = mutate(line.getBytes(UTF_8), random);
            byte[] log = concat(ABOVE.getBytes(UTF_8), mutant, ("\n" + BELOW).getBytes(UTF_8));

            // When
            Decoded decoded = Decoded.of(log);

            // Then
            String what = "mutant %s: %s".formatted(i, new String(mutant, UTF_8));
            assertThat(decoded.ids()).as(what).contains("above-1", "above-2", "below-1", "below-2");
            assertThat(decoded.count()).as(what).isGreaterThanOrEqualTo(Frame.atOnce(log).size());
        }
    }

    private static final List<String> TOKENS =
            List.of(
                    "\"",
                    "\\",
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\n",
                    "\r\n",
                    "\u0000",
                    "null",
                    "0",
                    "-",
                    "1e999",
                    "\\ud83d",
                    "{\"records\":[",
                    "\"category\":",
                    "\uFEFF",
                    "é");

    private static byte[] mutate(byte[] line, Random random) {
        byte[] mutant = line;
        for (int times = 1 + random.nextInt(4); times > 0 && mutant.length > 0; times--) {
            int at = random.nextInt(mutant.length);
            int length = 1 + random.nextInt(random.nextBoolean() ? 3 : 300);
            int end = Math.min(mutant.length, at + length);
            byte[] before = Arrays.copyOf(mutant, at);
            byte[] part = Arrays.copyOfRange(mutant, at, end);
            byte[] behind = Arrays.copyOfRange(mutant, end, mutant.length);
            mutant =
                    switch (random.nextInt(6)) {
                        case 0 -> concat(before, flip(part, random), behind);
                        case 1 -> concat(before, behind);
                        case 2 -> concat(before, part, part, behind);
                        case 3 -> before;
                        case 4 -> concat(before, token(random), part, behind);
                        default -> concat(before, token(random), behind);
                    };
        }
        return mutant;
    }

    private static byte[] flip(byte[] part, Random random) {
        byte[] flipped = part.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] token(Random random) {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
