package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.story.StoryCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
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
        LiveSettings settings =
                new HuntFile(folder.resolve("settings"), broker.bootstrapServers())
                        .with("hunt.checkpoints.folder", folder.resolve("checkpoints").toUri() + "")
                        .load();

        // When
        try (LiveRun ignored = LiveRun.start(settings);
                AlertTopic alerts = new AlertTopic(broker, "alerts")) {
            alerts.readUntil(
                    topic -> AlertDifference.between(topic.standing(), expected).isEmpty());

            // Then
            assertThat(expected).hasSizeGreaterThan(10);
            assertThat(AlertDifference.between(alerts.standing(), expected)).isEmpty();
        }
    }

    private static List<JsonNode> expected(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return List.copyOf(new BruteForceOracle(definition).alerts(delivered));
    }
}
