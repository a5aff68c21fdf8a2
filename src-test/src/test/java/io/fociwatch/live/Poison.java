package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A message that nobody should have sent. What a mutant still says is of a user of its own and of
 * long ago, so that whatever is read of it shows as rejected or as too late.
 *
 * @param kind of mutation
 * @param value of the message; null where it has none
 * @param headers of the message
 */
@SuppressWarnings("ArrayRecordComponent") // is sent, and never compared
record Poison(Kind kind, byte[] value, List<Header> headers) {
    /** What has been done to a message, and to how many of 10,000. */
    enum Kind {
        BITS_FLIPPED(3000),
        CUT_OFF(1500),
        BRACES_DOUBLED(1000),
        JSON_INSERTED(1000),
        RANDOM_BYTES(800),
        EMPTY(300),
        NO_VALUE(300),
        WRONG_TYPES(1000),
        NOT_UTF_8(500),
        GZIPPED(300),
        NESTED(100),
        HUGE_TEXT(50),
        ODD_HEADERS(100),
        WRONG_TIME(50);

        final int count;

        Kind(int count) {
            this.count = count;
        }

        /**
         * Whether it may leave a record of another category, or a sign-in that no topic shows: one
         * that is read before the first good ones of every partition is not late yet.
         */
        boolean mayBeOnlyCounted() {
            return switch (this) {
                case BITS_FLIPPED, JSON_INSERTED, HUGE_TEXT, ODD_HEADERS -> true;
                default -> false;
            };
        }
    }

    private static final Instant LONG_AGO = Instant.parse("2001-01-11T11:11:11Z");
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

    /** All 10,000, mixed. */
    static List<Poison> all(Random random) {
        List<Poison> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int n = 0; n < kind.count; n++) {
                all.add(of(kind, message(kind + "-" + n, random), random));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Whether a message of its kind is one record that can be used by no reading of it. */
    boolean isOneRejection() {
        return switch (kind) {
            case EMPTY, NO_VALUE, WRONG_TYPES, WRONG_TIME -> true;
            default -> false;
        };
    }

    private static Poison of(Kind kind, String message, Random random) {
        byte[] good = message.getBytes(UTF_8);
        int at = random.nextInt(good.length);
        byte[] value =
                switch (kind) {
                    case BITS_FLIPPED -> flipped(good, 1 + random.nextInt(4), random);
                    case CUT_OFF -> Arrays.copyOf(good, at);
                    case BRACES_DOUBLED -> doubled(message, random).getBytes(UTF_8);
                    case JSON_INSERTED -> with(good, at, any(INSERTED, random).getBytes(UTF_8));
                    case RANDOM_BYTES -> bytes(1 + random.nextInt(1_000), random);
                    case EMPTY -> new byte[0];
                    case NO_VALUE -> null;
                    case WRONG_TYPES ->
                            message.replaceFirst(
                                            "\"(id|createdDateTime|userId|appId)\":\"[^\"]*\"",
                                            "\"$1\":" + any(WRONG_VALUES, random))
                                    .getBytes(UTF_8);
                    case NOT_UTF_8 -> with(good, at, new byte[] {(byte) 0xC3, (byte) 0x28, -1});
                    case GZIPPED -> gzipped(good);
                    case NESTED ->
                            message.replace(
                                            "\"properties\":{",
                                            "\"properties\":{\"more\":"
                                                    + any(List.of("{\"a\":", "["), random)
                                                            .repeat(NESTING)
                                                    + ",")
                                    .getBytes(UTF_8);
                    case HUGE_TEXT ->
                            message.replace(
                                            "python-requests",
                                            "\u00e9x".repeat(20_000 + random.nextInt(80_000)))
                                    .getBytes(UTF_8);
                    case ODD_HEADERS -> good;
                    case WRONG_TIME ->
                            message.replaceFirst(
                                            "\"createdDateTime\":\"[^\"]*\"",
                                            "\"createdDateTime\":\""
                                                    + any(WRONG_TIMES, random)
                                                    + '"')
                                    .getBytes(UTF_8);
                };
        return new Poison(kind, value, kind == Kind.ODD_HEADERS ? odd(random) : List.of());
    }

    /** A good message of one record, or where its kind is not decided by one of up to three. */
    private static String message(String name, Random random) {
        int users = name.startsWith("WRONG") ? 1 : 1 + random.nextInt(3);
        List<LogRecord> records = new ArrayList<>();
        for (int n = 0; n < users; n++) {
            Instant time = LONG_AGO.plus(Duration.ofMillis(random.nextInt(100_000)));
            records.addAll(FreshStories.users("poison-" + name + n, 1, time, 0, random));
        }
        Collections.shuffle(records, random);
        return LogShape.EVENT_HUB.write(records.subList(0, users));
    }

    private static byte[] flipped(byte[] good, int bits, Random random) {
        byte[] flipped = good.clone();
        for (int i = 0; i < bits; i++) {
            flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static String doubled(String message, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> message.replace("{", "{{");
            case 1 -> message.replace("}", "}}");
            default -> message.replace("{", "{{").replace("}", "}}");
        };
    }

    private static List<Header> odd(Random random) {
        return List.of(
                new RecordHeader("", bytes(10, random)),
                new RecordHeader("content-type", null),
                new RecordHeader("partition", bytes(10_000, random)),
                new RecordHeader("\uD83D\uDE00", new byte[0]),
                new RecordHeader("partition", "x".getBytes(UTF_8)));
    }

    private static byte[] gzipped(byte[] good) {
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

    private static byte[] bytes(int count, Random random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
