package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.run.EmbeddedFlink;
import io.fociwatch.run.LiveJob;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import io.fociwatch.story.StoryCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live hunt between a real broker's topics. */
final class LiveRunTest {
    private static final int PARTITIONS = 3;
    private static final int USERS = 60;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void alertsOfLateAndUnorderedRecordsAreTheOraclesInEveryField() throws Exception {
        // Given
        long seed = 11;
        System.out.println("live stories of seed " + seed);
        broker.createTopic("sign-ins", PARTITIONS);
        broker.createTopic("alerts", 1);
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(seed, USERS), seed + 1);
        List<Delivered> delivered =
                new Deliveries(broker, new Random(seed))
                        .send("sign-ins", PARTITIONS, records, BOUND, LATENESS, 6);
        List<JsonNode> expected = expected(delivered);
        LiveSettings settings = settings();

        // When
        StreamExecutionEnvironment environment = EmbeddedFlink.start(settings);
        LiveJob.build(
                environment, settings, KafkaTopics.ask(settings.kafka(), Duration.ofSeconds(30)));
        JobClient job = environment.executeAsync("live");
        try (AlertTopic alerts = new AlertTopic(broker, "alerts")) {
            alerts.readUntil(
                    topic -> AlertDifference.between(topic.standing(), expected).isEmpty());

            // Then
            assertThat(expected).hasSizeGreaterThan(10);
            assertThat(AlertDifference.between(alerts.standing(), expected)).isEmpty();
        } finally {
            job.cancel().get();
        }
    }

    private static LiveSettings settings() throws Exception {
        Path clients = StoryCatalogue.write(folder.resolve("clients.csv"));
        Path file =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        """
                        hunt:
                          parallelism: 2
                          clients.file: %s
                          kafka:
                            bootstrap-servers: %s
                            delivery: exactly_once
                            transaction-timeout: 1 min
                            properties:
                              security.protocol: SASL_PLAINTEXT
                              sasl.mechanism: PLAIN
                              sasl.jaas.config: >-
                                org.apache.kafka.common.security.plain.PlainLoginModule required
                                username="%s" password="%s";
                          topics:
                            sign-ins: sign-ins
                            alerts: alerts
                            silence: 2 s
                            silence-guard: 0 s
                          checkpoints:
                            interval: 1 s
                            folder: %s
                        """
                                .formatted(
                                        clients,
                                        broker.bootstrapServers(),
                                        Broker.USER,
                                        Broker.PASSWORD,
                                        folder.resolve("checkpoints").toUri()));
        return SettingsLoader.loadLive(file, Map.of());
    }

    private static List<JsonNode> expected(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return List.copyOf(new BruteForceOracle(definition).alerts(delivered));
    }
}
