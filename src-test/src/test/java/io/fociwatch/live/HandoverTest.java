package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.cluster.EverydaySignIns;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.story.ArrivalOrder;
import io.fociwatch.story.StorageArchive;
import io.fociwatch.story.StoryCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * History from an archive, and then live from a topic: no alert is lost between them, and none is
 * told twice, wherever the cut is.
 */
final class HandoverTest {
    private static final int PARTITIONS = 3;
    private static final int USERS = 40;
    private static final int CUTS = 20;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void alertsOfBothAreThoseOfOneRunOverEverythingWhereverTheCutIs() throws Exception {
        // Given
        long seed = 41;
        System.out.println("stories to be cut, of seed " + seed);
        Random random = new Random(seed);
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(seed, USERS), seed + 1);
        StorageArchive archive = StorageArchive.write(folder.resolve("archive-" + seed), records);
        String topic = "sign-ins-" + seed;
        broker.createTopic(topic, PARTITIONS);
        List<Delivered> sent = send(topic, records, random);
        Set<Instant> cuts = CutPoints.of(expected(sent), CUTS, random);

        for (Instant cut : cuts) {
            List<JsonNode> expected = expected(bothSides(archive.delivered(), sent, cut));

            // When
            try (AlertTopic alerts = handOver(archive, topic, cut, expected)) {

                // Then
                assertThat(AlertDifference.between(alerts.standing(), expected))
                        .as("cut at " + cut)
                        .isEmpty();
                assertThat(alerts.twice()).as("cut at " + cut).isEmpty();
            }
        }
    }

    private static AlertTopic handOver(
            StorageArchive archive, String topic, Instant cut, List<JsonNode> expected)
            throws Exception {
        String name = topic + "-" + cut.toEpochMilli();
        Path own = folder.resolve(name);
        broker.createTopic(name, 1);
        HuntFile hunt =
                new HuntFile(own.resolve("settings"), broker.bootstrapServers())
                        .with("hunt.topics.sign-ins", topic)
                        .with("hunt.topics.alerts", name)
                        .with("hunt.topics.silence", "1 h");
        BackfillRun backfill =
                BackfillRun.of(hunt.write(), archive.root(), cut, own.resolve("backfill"));
        assertThat(backfill.exit()).as(backfill.report()).isZero();
        LiveSettings live = hunt.with("hunt.parallelism", "3").load().since(cut);
        AlertTopic alerts = new AlertTopic(broker, name);
        try (LiveRun ignored = LiveRun.startAfter(backfill.savepoint(), live)) {
            alerts.readUntil(told -> AlertDifference.between(told.standing(), expected).isEmpty());
        }
        return alerts;
    }

    /** What is before the cut as the archive has it, the rest as the topic has. */
    private static List<Delivered> bothSides(
            List<Delivered> archived, List<Delivered> sent, Instant cut) {
        return Stream.concat(
                        archived.stream().filter(one -> one.record().created().isBefore(cut)),
                        sent.stream().filter(one -> !one.record().created().isBefore(cut)))
                .toList();
    }

    /** Messages carry the time at which the log has them; the last one is of the next day. */
    private static List<Delivered> send(String topic, List<LogRecord> records, Random random)
            throws Exception {
        LogRecord dayLater =
                EverydaySignIns.at(
                        LogRecord.START.plus(Duration.ofDays(1)), 0, new SplittableRandom(0));
        return new DatedMessages(broker.client(), topic, PARTITIONS)
                .send(
                        new ArrivalOrder(BOUND, LATENESS, 6).of(records, random),
                        dayLater,
                        record -> Instant.parse(record.get(Field.TIME_GENERATED)),
                        random);
    }

    private static List<JsonNode> expected(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return List.copyOf(new BruteForceOracle(definition).alerts(delivered));
    }
}
