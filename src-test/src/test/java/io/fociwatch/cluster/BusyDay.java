package io.fociwatch.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.story.StoryCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A log in which random stories are a part, and everyday sign-ins the rest. */
final class BusyDay {
    private BusyDay() {}

    /** So many records, among them the stories of so many users, each delivered once or again. */
    static List<LogRecord> records(long seed, int users, int count) {
        List<LogRecord> records =
                new ArrayList<>(
                        RandomStories.duplicated(RandomStories.users(seed, users), seed + 1));
        Instant begin =
                records.stream().map(LogRecord::created).min(Instant::compareTo).orElseThrow();
        Instant end =
                records.stream().map(LogRecord::created).max(Instant::compareTo).orElseThrow();
        int stories = records.size();
        records.addAll(EverydaySignIns.between(begin, end, count - stories, seed + 2));
        System.out.printf("%,d records of stories, %s to %s%n", stories, begin, end);
        return records;
    }

    /** The message of somebody's sign-in a day later. */
    static String nextDay() {
        Instant later = LogRecord.START.plus(Duration.ofDays(1));
        return LogShape.EVENT_HUB.write(
                List.of(EverydaySignIns.at(later, 0, new SplittableRandom(0))));
    }

    /** What the oracle finds in an archive up to a cut, and in what was sent from there on. */
    static List<JsonNode> alerts(List<Delivered> archived, List<Delivered> sent, Instant cut) {
        return alerts(
                Stream.concat(
                                archived.stream()
                                        .filter(one -> one.record().created().isBefore(cut)),
                                sent.stream().filter(one -> !one.record().created().isBefore(cut)))
                        .toList());
    }

    /** What the oracle finds in it. */
    static List<JsonNode> alerts(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return List.copyOf(new BruteForceOracle(definition).alerts(delivered));
    }
}
