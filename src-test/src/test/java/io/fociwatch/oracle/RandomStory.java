package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What happens to one user of the random stories, at and around the edges of the definition. */
final class RandomStory {

    private static final long MINUTE = 60_000;
    private static final long REACH = 20 * MINUTE;
    private static final long WINDOW = 10 * MINUTE;
    private static final long TWO_HOURS = 120 * MINUTE;

    private final SplittableRandom random;
    private final StoryUser user;
    private final List<LogRecord> records = new ArrayList<>();

    /** A story of this user, not yet drawn. */
    RandomStory(SplittableRandom random, StoryUser user) {
        this.random = random;
        this.user = user;
    }

    /** Draws device codes and what follows them; call it once. */
    List<LogRecord> records() {
        List<Long> codes = deviceCodes();
        int episodes = 1 + random.nextInt(4);
        for (int i = 0; i < episodes; i++) {
            long code = codes.get(random.nextInt(codes.size()));
            episode(code, any(StoryClient.values()));
        }
        return records;
    }

    /** One to three device codes; one user in twelve has none, only the moments. */
    private List<Long> deviceCodes() {
        List<Long> codes = new ArrayList<>();
        codes.add(moment(TWO_HOURS));
        while (codes.size() < 3 && random.nextInt(3) == 0) {
            codes.add(codes.get(0) + oneOf(0, WINDOW, REACH, REACH + 1, moment(2 * REACH)));
        }
        if (random.nextInt(12) > 0) {
            codes.forEach(code -> records.add(user.deviceCode(at(code))));
        }
        return codes;
    }

    private void episode(long code, StoryClient client) {
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> steady(code + startAfterCode(), client);
            case 4, 5, 6 -> ordinary(code, client);
            case 7, 8, 9 -> {
                // An everyday sign-in shortly before the device code hides a burst from a bin.
                redeem(code - 1 - moment(WINDOW), client, StoryResource.values());
                burst(code + startAfterCode(), client);
            }
            case 10, 11 -> {
                long start = code + startAfterCode();
                burst(start, client);
                burst(start + oneOf(WINDOW - 1, WINDOW, WINDOW + 1, moment(WINDOW)), client);
            }
            default -> burst(code + startAfterCode(), client);
        }
    }

    /** Two to five sign-ins in about ten minutes, one time in four on two resources only. */
    private void burst(long start, StoryClient client) {
        StoryResource[] resources = random.nextInt(4) == 0 ? two() : StoryResource.values();
        long span = oneOf(WINDOW - 1, WINDOW, WINDOW + 1, 0, 157_000, moment(9 * MINUTE));
        int between = 1 + random.nextInt(4);
        redeem(start, client, resources);
        redeem(start + span, client, resources);
        for (int i = 1; i < between; i++) {
            redeem(start + moment(span + 1), client, resources);
        }
    }

    /** Sign-ins at a fixed distance, as a program makes them. */
    private void steady(long start, StoryClient client) {
        long distance = oneOf(3 * MINUTE, 200_000, 4 * MINUTE, 5 * MINUTE, 10 * MINUTE, 1);
        int count = 3 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            redeem(start + i * distance, client, StoryResource.values());
        }
    }

    /** Everyday sign-ins on two resources or on any; one user in thirty is noisy. */
    private void ordinary(long code, StoryClient client) {
        StoryResource[] resources = random.nextBoolean() ? two() : StoryResource.values();
        int count = random.nextInt(30) == 0 ? 150 + random.nextInt(150) : 4 + random.nextInt(16);
        for (int i = 0; i < count; i++) {
            redeem(code + moment(2 * TWO_HOURS) - TWO_HOURS, client, resources);
        }
    }

    private void redeem(long millis, StoryClient client, StoryResource[] resources) {
        records.add(user.redemption(at(millis), client, any(resources)));
    }

    /** Two resources, of which one changes its name. */
    private StoryResource[] two() {
        return new StoryResource[] {StoryResource.MANAGEMENT, any(StoryResource.values())};
    }

    private long startAfterCode() {
        return oneOf(0, 1, -1, REACH - 1, REACH, REACH + 1, moment(REACH), moment(REACH));
    }

    private long moment(long beforeMillis) {
        return random.nextLong(beforeMillis);
    }

    private long oneOf(long... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Instant at(long millis) {
        return LogRecord.START.plus(Duration.ofMillis(millis));
    }
}
