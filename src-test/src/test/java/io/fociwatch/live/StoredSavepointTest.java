package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.cluster.EverydaySignIns;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.Revisions;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.live.StoredHunt.Message;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.story.ArrivalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints that earlier builds wrote, each in a folder of its own. They are never changed: what
 * this build cannot restore, it cannot restore for a user either.
 */
final class StoredSavepointTest {
    private static final Path STORED = Path.of("src/test/resources/savepoint/stored");
    private static final long SEED = 77;
    private static final int USERS = 40;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private Path folder;

    private Broker broker;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Broker.start(folder.resolve("kafka"));
        broker.createTopic("sign-ins", StoredHunt.PARTITIONS);
        broker.createTopic("alerts", 1);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    static Stream<Arguments> storedAndBackends() throws IOException {
        try (Stream<Path> folders = Files.list(STORED)) {
            return folders.sorted().map(StoredHunt::new).toList().stream()
                    .flatMap(
                            hunt ->
                                    Stream.of("hashmap", "rocksdb")
                                            .map(backend -> Arguments.of(hunt, backend)));
        }
    }

    @ParameterizedTest
    @MethodSource("storedAndBackends")
    void aHuntThatAnEarlierBuildStoppedGoesOnAtAnotherParallelism(StoredHunt hunt, String backend)
            throws Exception {
        // Given
        List<JsonNode> expected = Revisions.of(hunt.told()).standing();
        List<String> told = new ArrayList<>(hunt.toldBefore());
        send(hunt.before());
        send(hunt.after());

        // When
        try (LiveRun ignored = LiveRun.startFrom(hunt.savepoint(), settings(3), backend);
                AlertTopic alerts = new AlertTopic(broker, "alerts")) {
            alerts.readUntil(
                    topic ->
                            AlertDifference.between(
                                            Revisions.of(both(told, topic)).standing(), expected)
                                    .isEmpty());
            told.addAll(values(alerts));
        }

        // Then
        assertThat(hunt.pending()).hasSizeGreaterThan(3);
        assertThat(AlertDifference.between(Revisions.of(told).standing(), expected)).isEmpty();
        assertThat(Revisions.of(told).twice()).isEmpty();
    }

    /** Run once when a version is released, with the name of its folder as the property. */
    @Test
    @EnabledIfSystemProperty(named = "foci.savepoint.store", matches = ".+")
    void storesAHuntOfThisBuild() throws Exception {
        // Given
        StoredHunt hunt =
                new StoredHunt(
                        Files.createDirectories(
                                STORED.resolve(System.getProperty("foci.savepoint.store"))));
        List<Message> messages = messages();
        List<Message> before = messages.subList(0, messages.size() / 2);
        List<Message> after = messages.subList(messages.size() / 2, messages.size());
        send(before);

        // When
        List<String> toldBefore;
        try (MeteredRun live = MeteredRun.start(settings(2));
                AlertTopic alerts = new AlertTopic(broker, "alerts")) {
            assertThat(live.until(seen -> seen.counted("records") == before.size(), PATIENCE))
                    .isTrue();
            Files.move(live.run().stop(folder.resolve("savepoints")), hunt.savepoint());
            alerts.readToEnd();
            toldBefore = values(alerts);
        }
        send(after);
        try (LiveRun ignored = LiveRun.startFrom(hunt.savepoint(), settings(2));
                AlertTopic alerts = new AlertTopic(broker, "alerts")) {
            alerts.readUntilQuietFor(Duration.ofSeconds(20));

            // Then
            hunt.write(before, after, toldBefore, values(alerts));
        }
    }

    private static List<Message> messages() {
        Random random = new Random(SEED);
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(SEED, USERS), SEED + 1);
        List<Message> messages = new ArrayList<>();
        for (LogRecord record : new ArrivalOrder(BOUND, LATENESS, 6).of(records, random)) {
            messages.add(Message.of(random.nextInt(StoredHunt.PARTITIONS), record));
        }
        LogRecord dayLater =
                EverydaySignIns.at(
                        LogRecord.START.plus(Duration.ofDays(1)), 0, new SplittableRandom(SEED));
        for (int partition = 0; partition < StoredHunt.PARTITIONS; partition++) {
            messages.add(Message.of(partition, dayLater));
        }
        return messages;
    }

    private void send(List<Message> messages) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer())) {
            for (Message message : messages) {
                producer.send(
                        new ProducerRecord<>(
                                "sign-ins", message.partition(), null, message.text()));
            }
        }
    }

    private static List<String> values(AlertTopic alerts) {
        return alerts.messages().stream().map(ConsumerRecord::value).toList();
    }

    private static List<String> both(List<String> told, AlertTopic alerts) {
        return Stream.concat(told.stream(), values(alerts).stream()).toList();
    }

    /** The silence is longer than the test: the stories' day is long past. */
    private LiveSettings settings(int parallelism) throws Exception {
        return new HuntFile(folder.resolve("settings"), broker.bootstrapServers())
                .with("hunt.parallelism", "" + parallelism)
                // The transactions of another broker could not be ended.
                .with("hunt.kafka.delivery", "at_least_once")
                .with("hunt.topics.silence", "1 h")
                .load();
    }
}
