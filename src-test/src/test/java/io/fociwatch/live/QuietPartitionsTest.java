package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.kafka.IdlePartitions;
import io.fociwatch.oracle.BruteForceOracle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Partitions that fall silent, all of them or one that later returns, forced on the live job. */
final class QuietPartitionsTest {
    private static final int PARTITIONS = 3;
    private static final int RETURNING = 2;
    private static final int USERS = 4_000;
    private static final Duration SILENCE = Duration.ofSeconds(2);

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
    void anAlertThatIsDueLeavesThoughNoEventComesAnyMore() throws Exception {
        // Given
        Duration bound = Duration.ofSeconds(5);
        HuntFile settings = hunt("quiet").with("hunt.topics.sign-ins-out-of-orderness", "5 s");
        Random random = new Random(3);
        Instant begin = Instant.now().minus(Duration.ofMinutes(2));
        List<LogRecord> records = FreshStories.users("quiet", 1, begin, 0, random);

        try (LiveRun run = LiveRun.start(settings.load());
                AlertTopic alerts = new AlertTopic(broker, "quiet-alerts");
                EventHubTopic signIns = new EventHubTopic(broker, "quiet")) {
            // When
            signIns.send(0, records);
            Instant sent = Instant.now();
            alerts.readUntil(topic -> topic.size() > 0);
            Instant told = Instant.now();

            // Then
            Instant last = records.get(records.size() - 1).created();
            System.out.printf(
                    "quiet tenant: alert read %d ms after the last event was sent, which was logged"
                            + " for %d ms before; bound %s, silence %s, checkpoints every second%n",
                    Duration.between(sent, told).toMillis(),
                    Duration.between(last, sent).toMillis(),
                    bound,
                    SILENCE);
            assertThat(alerts.size()).isPositive();
            assertThat(run.status()).isEqualTo(JobStatus.RUNNING);
        }
    }

    /** A subtask without one would hold back every alert; by their names both go to the same. */
    @Test
    void twoTopicsOfOnePartitionEachLeaveNoSubtaskWithoutOne() throws Exception {
        // Given
        broker.createTopic("contoso", 1);
        broker.createTopic("fabrikam", 1);
        HuntFile settings = hunt("tenants").with("hunt.topics.sign-ins", "contoso;fabrikam");
        Instant begin = Instant.now().minus(Duration.ofMinutes(15));

        try (LiveRun ignored = LiveRun.start(settings.load());
                AlertTopic alerts = new AlertTopic(broker, "tenants-alerts");
                EventHubTopic signIns = new EventHubTopic(broker, "contoso")) {
            // When
            signIns.send(0, FreshStories.users("contoso", 1, begin, 0, new Random(7)));
            alerts.readUntil(topic -> topic.size() > 0);

            // Then
            assertThat(alerts.size()).isPositive();
        }
    }

    @Test
    void aPartitionThatReturnsMinutesBehindItsNeighboursLosesNothing() throws Exception {
        // Given
        HuntFile settings = hunt("returning").with("hunt.topics.silence-guard", "12 min");

        try (LiveRun run = LiveRun.start(settings.load());
                AlertTopic alerts = new AlertTopic(broker, "returning-alerts");
                EventHubTopic signIns = new EventHubTopic(broker, "returning")) {
            // When
            holdBack(signIns, alerts);
            List<JsonNode> expected = expected(signIns);
            alerts.readUntil(
                    topic -> AlertDifference.between(topic.standing(), expected).isEmpty());

            // Then
            print("QuietWatermarks", run, alerts, expected);
            assertThat(expected).hasSizeGreaterThan(2_500);
            assertThat(AlertDifference.between(alerts.standing(), expected)).isEmpty();
        }
    }

    @Test
    void withFlinksIdlenessItWouldLoseMostWithoutAWord() throws Exception {
        // Given
        HuntFile settings = hunt("idle").with("hunt.topics.silence-guard", "12 min");

        try (LiveRun run =
                        LiveRun.start(
                                settings.load(),
                                (environment, live) ->
                                        IdlePartitions.build(environment, live, SILENCE));
                AlertTopic alerts = new AlertTopic(broker, "idle-alerts");
                EventHubTopic signIns = new EventHubTopic(broker, "idle")) {
            // When
            holdBack(signIns, alerts);
            run.countsOnceSteady();
            alerts.readUntilQuietFor(Duration.ofSeconds(5));

            // Then
            List<JsonNode> expected = expected(signIns);
            assertThat(print("Flink's withIdleness", run, alerts, expected)).isPositive();
        }
    }

    /**
     * Sends the stories of forty minutes ago, and their clocks to the present, but for one
     * partition; and that one's part of the stories only when the others' alerts have come.
     */
    private static void holdBack(EventHubTopic signIns, AlertTopic alerts) throws Exception {
        Random random = new Random(5);
        Instant begin = Instant.now().minus(Duration.ofMinutes(40));
        List<LogRecord> records = FreshStories.users("returning", USERS, begin, 4, random);
        List<List<LogRecord>> partitions = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
        records.forEach(record -> partitions.get(random.nextInt(PARTITIONS)).add(record));
        for (int i = 0; i < RETURNING; i++) {
            signIns.send(i, partitions.get(i));
            signIns.send(i, List.of(FreshStories.clock("" + i, Instant.now())));
        }
        alerts.readUntil(topic -> topic.size() > 0);
        alerts.readUntilQuietFor(Duration.ofSeconds(3));
        signIns.send(RETURNING, partitions.get(RETURNING));
    }

    private static List<JsonNode> expected(EventHubTopic signIns) {
        BruteForceOracle oracle = new BruteForceOracle(FreshStories.definition());
        return List.copyOf(oracle.alerts(signIns.delivered()));
    }

    /** Tells what was lost; returns how many alerts are missing. */
    private static long print(
            String watermarks, LiveRun run, AlertTopic alerts, List<JsonNode> expected)
            throws Exception {
        LostAlerts lost = LostAlerts.between(alerts.standing(), expected);
        System.out.printf(
                "returning partition, %s: %d alerts, %d lost, %d without some of their evidence;"
                        + " %d sign-ins late, %d too late%n",
                watermarks,
                expected.size(),
                lost.missing(),
                lost.lessened(),
                run.counts().get("signins-late"),
                run.counts().get("signins-too-late"));
        return lost.missing();
    }

    private static HuntFile hunt(String topic) throws Exception {
        broker.createTopic(topic, PARTITIONS);
        broker.createTopic(topic + "-alerts", 1);
        return new HuntFile(folder.resolve(topic), broker.bootstrapServers())
                .with("hunt.topics.sign-ins", topic)
                .with("hunt.topics.alerts", topic + "-alerts")
                .with("hunt.kafka.group-id", topic)
                .with("hunt.kafka.transactional-id-prefix", topic);
    }
}
