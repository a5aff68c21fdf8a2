package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.header.Header;

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
        Damage damage = new Damage(random);
        byte[] value =
                switch (kind) {
                    case BITS_FLIPPED -> damage.flipped(good);
                    case CUT_OFF -> Arrays.copyOf(good, at);
                    case BRACES_DOUBLED -> damage.doubled(message);
                    case JSON_INSERTED -> damage.inserted(good, at);
                    case RANDOM_BYTES -> damage.bytes(1 + random.nextInt(1_000));
                    case EMPTY -> new byte[0];
                    case NO_VALUE -> null;
                    case WRONG_TYPES -> damage.mistyped(message);
                    case NOT_UTF_8 -> Damage.notUtf8(good, at);
                    case GZIPPED -> Damage.gzipped(good);
                    case NESTED -> damage.nested(message);
                    case HUGE_TEXT -> damage.huge(message);
                    case ODD_HEADERS -> good;
                    case WRONG_TIME -> damage.mistimed(message);
                };
        return new Poison(kind, value, kind == Kind.ODD_HEADERS ? damage.headers() : List.of());
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
}
