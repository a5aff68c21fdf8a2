package io.fociwatch.oracle;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Hard cases of the definition, drawn from a seed: the same seed gives the same records. They show
 * whether two answers agree; they say nothing of how often a case occurs in a real tenant.
 */
public final class RandomStories {

    private RandomStories() {}

    /** The hunt's numbers, with a catalogue that knows the stories' clients and resources. */
    public static Definition definition() {
        return Definition.ofTheHunt(
                StoryClient::listed, StoryClient::nameOf, StoryResource::nameOf);
    }

    /** The sign-ins of so many users, in order of delivery; every record has an id of its own. */
    public static List<LogRecord> users(long seed, int users) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LogRecord> records = new ArrayList<>();
        for (int number = 0; number < users; number++) {
            SplittableRandom ofUser = random.split();
            records.addAll(new RandomStory(ofUser, new StoryUser(ofUser, number)).records());
        }
        return inOrderOfDelivery(records);
    }

    /** The same records, one in ten delivered again up to four times within 20 minutes. */
    public static List<LogRecord> duplicated(List<LogRecord> records, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LogRecord> delivered = new ArrayList<>();
        for (LogRecord record : records) {
            delivered.add(record);
            int again = random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 0;
            for (int i = 0; i < again; i++) {
                Duration later = Duration.ofMillis(1 + random.nextInt(1_200_000));
                String time = delivery(record).plus(later).toString();
                delivered.add(record.with(Field.TIME_GENERATED, time));
            }
        }
        return inOrderOfDelivery(delivered);
    }

    private static List<LogRecord> inOrderOfDelivery(List<LogRecord> records) {
        NavigableMap<Instant, List<LogRecord>> byTime = new TreeMap<>();
        for (LogRecord record : records) {
            byTime.computeIfAbsent(delivery(record), none -> new ArrayList<>()).add(record);
        }
        return byTime.values().stream().flatMap(List::stream).toList();
    }

    private static Instant delivery(LogRecord record) {
        return Instant.parse(record.get(Field.TIME_GENERATED));
    }
}
