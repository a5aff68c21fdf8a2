package io.fociwatch.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes up what fields of records hold. Seeded, so that every run has the same. */
final class SyntheticValues {
    static final String TENANT = "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11";
    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0";

    private static final Instant START = Instant.parse("2026-05-01T00:00:00.1234567Z");

    private final SplittableRandom random = new SplittableRandom(2025_045);
    private long number;

    /** Goes on to the next record, which is of a later time. */
    void nextRecord() {
        number++;
    }

    /** When the record was created, or so many seconds later. */
    String time(int secondsLater) {
        return START.plusMillis(number * 7).plusSeconds(secondsLater).toString();
    }

    String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** As long as a token's id. */
    String token() {
        return guid().replace("-", "").substring(0, 22);
    }

    /** An IPv4 address. */
    String address() {
        return "198.51.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    }

    String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
