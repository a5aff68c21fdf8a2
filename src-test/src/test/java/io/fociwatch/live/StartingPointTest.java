package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.cluster.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a run begins to read. The messages are no JSON, so that each one that is read shows among
 * the rejected, with its offset.
 */
final class StartingPointTest {
    private static final Instant WRITTEN = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void earliestReadsAllThatIsThere() throws Exception {
        // Given
        HuntFile settings = hunt("earliest").with("hunt.kafka.start", "earliest");
        send("earliest", 3);

        // When
        try (LiveRun run = LiveRun.start(settings.load())) {
            // Then
            assertThat(read("earliest", 3)).containsExactlyInAnyOrder(0L, 1L, 2L);
        }
    }

    @Test
    void latestReadsWhatComesAfterTheStart() throws Exception {
        // Given
        HuntFile settings = hunt("latest").with("hunt.kafka.start", "latest");
        send("latest", 3);

        // When
        try (LiveRun run = LiveRun.start(settings.load())) {
            awaitCommitted(run, "latest", 3);
            send("latest", 2);

            // Then
            assertThat(read("latest", 2)).containsExactlyInAnyOrder(3L, 4L);
        }
    }

    @Test
    void committedGoesOnWhereTheGroupWas() throws Exception {
        // Given
        HuntFile settings = hunt("committed").with("hunt.kafka.start", "committed");
        send("committed", 3);
        try (LiveRun first = LiveRun.start(settings.load())) {
            awaitCommitted(first, "committed", 3);
        }
        send("committed", 2);

        // When
        try (LiveRun second = LiveRun.start(settings.load())) {
            // Then
            assertThat(read("committed", 5)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
        }
    }

    @Test
    void committedReadsAllWhereTheGroupNeverWas() throws Exception {
        // Given
        HuntFile settings = hunt("never").with("hunt.kafka.start", "committed");
        send("never", 3);

        // When
        try (LiveRun run = LiveRun.start(settings.load())) {
            // Then
            assertThat(read("never", 3)).containsExactlyInAnyOrder(0L, 1L, 2L);
        }
    }

    @Test
    void aTimestampReadsWhatWasWrittenThenOrLater() throws Exception {
        // Given
        HuntFile settings =
                hunt("timestamp")
                        .with("hunt.kafka.start", "timestamp")
                        .with("hunt.kafka.start-timestamp", WRITTEN.plusSeconds(1).toString());
        send("timestamp", 4);

        // When
        try (LiveRun run = LiveRun.start(settings.load())) {
            // Then
            assertThat(read("timestamp", 3)).containsExactlyInAnyOrder(1L, 2L, 3L);
        }
    }

    private static HuntFile hunt(String topic) throws Exception {
        for (String suffix : List.of("", "-alerts", "-rejected")) {
            broker.createTopic(topic + suffix, 1);
        }
        return new HuntFile(folder.resolve(topic), broker.bootstrapServers())
                .with("hunt.topics.sign-ins", topic)
                .with("hunt.topics.alerts", topic + "-alerts")
                .with("hunt.topics.rejected", topic + "-rejected")
                .with("hunt.kafka.group-id", topic)
                .with("hunt.kafka.transactional-id-prefix", topic);
    }

    /** Messages written a second after each other. */
    private static void send(String topic, int messages) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < messages; i++) {
                long written = WRITTEN.plusSeconds(i).toEpochMilli();
                var unused = producer.send(new ProducerRecord<>(topic, 0, written, null, "no"));
            }
        }
    }

    /** The offsets of the messages that were read, until there are so many, or too many. */
    private static List<Long> read(String topic, int messages) {
        List<Long> offsets = new ArrayList<>();
        try (AlertTopic rejected = new AlertTopic(broker, topic + "-rejected")) {
            rejected.readUntil(read -> read.size() >= messages);
            for (ConsumerRecord<?, ?> message : rejected.readUntilQuietFor(Duration.ofSeconds(2))) {
                byte[] offset = message.headers().lastHeader("offset").value();
                offsets.add(Long.valueOf(new String(offset, StandardCharsets.UTF_8)));
            }
        }
        return offsets;
    }

    /** Flink's reader commits between two questions for messages; one waits up to ten seconds. */
    private static void awaitCommitted(LiveRun run, String topic, long offset) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(broker.client())) {
            Await.until(
                    "%d is the committed offset of %s".formatted(offset, topic),
                    Duration.ofMinutes(1),
                    () -> {
                        assertThat(run.status().isGloballyTerminalState()).isFalse();
                        OffsetAndMetadata committed =
                                admin.listConsumerGroupOffsets(topic)
                                        .partitionsToOffsetAndMetadata()
                                        .get()
                                        .get(partition);
                        return committed != null && committed.offset() == offset;
                    });
        }
    }
}
