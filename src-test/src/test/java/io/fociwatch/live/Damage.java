package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** What can be done to a good message so that it is none; the details are left to chance. */
final class Damage {
    private static final int NESTING = 10_000;

    private static final List<String> INSERTED =
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
                    "null",
                    "1e999",
                    "\\ud83d",
                    "{\"records\":[",
                    "\"category\":",
                    "\uFEFF",
                    "\u0000");
    private static final List<String> WRONG_VALUES =
            List.of("{}", "[]", "true", "[\"0\"]", "{\"id\":\"0\"}", "0.5");
    private static final List<String> WRONG_TIMES =
            List.of(
                    "1970-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "-1",
                    "yesterday",
                    "2026-02-30T00:00:00Z",
                    "\u0663");

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** With up to four bits of other value. */
    byte[] flipped(byte[] good) {
        int bits = 1 + random.nextInt(4);
        byte[] flipped = good.clone();
        for (int i = 0; i < bits; i++) {
            flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** With each brace of one kind twice, or of both. */
    byte[] doubled(String message) {
        String doubled =
                switch (random.nextInt(3)) {
                    case 0 -> message.replace("{", "{{");
                    case 1 -> message.replace("}", "}}");
                    default -> message.replace("{", "{{").replace("}", "}}");
                };
        return doubled.getBytes(UTF_8);
    }

    /** With a piece of JSON where none belongs. */
    byte[] inserted(byte[] good, int at) {
        return with(good, at, any(INSERTED).getBytes(UTF_8));
    }

    /** With one field of another type. */
    byte[] mistyped(String message) {
        return message.replaceFirst(
                        "\"(id|createdDateTime|userId|appId)\":\"[^\"]*\"",
                        "\"$1\":" + any(WRONG_VALUES))
                .getBytes(UTF_8);
    }

    /** With a time of creation that is none, or no log's. */
    byte[] mistimed(String message) {
        return message.replaceFirst(
                        "\"createdDateTime\":\"[^\"]*\"",
                        "\"createdDateTime\":\"" + any(WRONG_TIMES) + '"')
                .getBytes(UTF_8);
    }

    /** With ten thousand objects or lists, each in the one before. */
    byte[] nested(String message) {
        return message.replace(
                        "\"properties\":{",
                        "\"properties\":{\"more\":"
                                + any(List.of("{\"a\":", "[")).repeat(NESTING)
                                + ",")
                .getBytes(UTF_8);
    }

    /** With one field of up to 200,000 letters. */
    byte[] huge(String message) {
        return message.replace("python-requests", "\u00e9x".repeat(20_000 + random.nextInt(80_000)))
                .getBytes(UTF_8);
    }

    /** Headers of any names and values, one of them twice. */
    List<Header> headers() {
        return List.of(
                new RecordHeader("", bytes(10)),
                new RecordHeader("content-type", null),
                new RecordHeader("partition", bytes(10_000)),
                new RecordHeader("\uD83D\uDE00", new byte[0]),
                new RecordHeader("partition", "x".getBytes(UTF_8)));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] notUtf8(byte[] good, int at) {
        return with(good, at, new byte[] {(byte) 0xC3, (byte) 0x28, -1});
    }

    static byte[] gzipped(byte[] good) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(good);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] good, int at, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(good, 0, at);
        out.writeBytes(inserted);
        out.write(good, at, good.length - at);
        return out.toByteArray();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
