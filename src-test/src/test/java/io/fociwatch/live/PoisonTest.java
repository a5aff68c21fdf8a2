package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.live.Poison.Kind;
import io.fociwatch.oracle.BruteForceOracle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live hunt that is sent ten thousand messages that nobody should have sent. */
final class PoisonTest {
    private static final int USERS = 400;

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder.resolve("broker"));
        broker.createTopic("sign-ins", PoisonedTopic.PARTITIONS);
        for (String topic : List.of("alerts", "rejected", "too-late")) {
            broker.createTopic(topic, 1);
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void tenThousandPoisonedMessagesStopNothingAndAreAllCounted() throws Exception {
        // Given
        System.out.println("poison of seed 7");
        Random random = new Random(7);
        PoisonedTopic signIns = new PoisonedTopic(broker, random);
        Instant begin = Instant.now().minus(Duration.ofMinutes(9));
        List<LogRecord> records = FreshStories.users("good", USERS, begin, 4, random);
        HuntFile settings =
                new HuntFile(folder, broker.bootstrapServers())
                        .with("hunt.topics.rejected", "rejected")
                        .with("hunt.topics.too-late", "too-late");

        try (LiveRun run = LiveRun.start(settings.load());
                AlertTopic alerts = new AlertTopic(broker, "alerts");
                AlertTopic rejected = new AlertTopic(broker, "rejected");
                AlertTopic tooLate = new AlertTopic(broker, "too-late")) {
            // When
            signIns.send(records, Poison.all(random));
            Set<String> users = new HashSet<>();
            records.forEach(record -> users.add(record.get(Field.USER_ID)));
            List<JsonNode> expected =
                    List.copyOf(
                            new BruteForceOracle(FreshStories.definition()).alerts(signIns.good()));
            alerts.readUntil(
                    topic -> AlertDifference.between(of(users, topic), expected).isEmpty());
            Map<String, Long> counts = run.countsOnceSteady();
            long rejections = sum(counts, "rejected-");
            rejected.readUntil(topic -> topic.size() == rejections);
            tooLate.readUntil(topic -> topic.size() == counts.get("signins-too-late"));
            print(counts, expected);

            // Then
            assertThat(run.status()).isEqualTo(JobStatus.RUNNING);
            assertThat(expected).hasSizeGreaterThan(200);
            assertThat(AlertDifference.between(of(users, alerts), expected)).isEmpty();
            assertThat(counts.get("records"))
                    .isEqualTo(
                            rejections
                                    + sum(counts, "skipped-")
                                    + counts.get("signins-device-code")
                                    + counts.get("signins-redemption")
                                    + counts.get("signins-other"));
            assertThat(rejections).isEqualTo(rejected.size());
            assertThat(counts.get("signins-too-late")).isEqualTo(tooLate.size());
            requireEachCounted(signIns, counts, rejected, tooLate);
        }
    }

    /** Each message shows on a topic; what does not must be among those that are only counted. */
    private static void requireEachCounted(
            PoisonedTopic signIns,
            Map<String, Long> counts,
            AlertTopic rejected,
            AlertTopic tooLate)
            throws Exception {
        Map<String, Poison> poisoned = signIns.poisoned();
        Map<String, Integer> rejections = new HashMap<>();
        for (ConsumerRecord<String, String> message : rejected.messages()) {
            rejections.merge(PoisonedTopic.place(header(message, "origin")), 1, Integer::sum);
        }
        Set<String> used = new HashSet<>();
        for (ConsumerRecord<String, String> message : tooLate.messages()) {
            String origin = new ObjectMapper().readTree(message.value()).get("Origin").asText();
            used.add(PoisonedTopic.place(origin));
        }
        Map<Kind, Integer> unseen = new HashMap<>();
        poisoned.forEach(
                (place, poison) -> {
                    if (poison.isOneRejection()) {
                        assertThat(rejections.getOrDefault(place, 0)).as("%s", poison).isOne();
                    } else if (!rejections.containsKey(place) && !used.contains(place)) {
                        unseen.merge(poison.kind(), 1, Integer::sum);
                    }
                });
        long onlyCounted =
                counts.get("records")
                        - rejected.size()
                        - tooLate.size()
                        - signIns.good().size()
                        - PoisonedTopic.PARTITIONS;
        System.out.printf(
                "%d messages poisoned: %d rejected in part or whole, %d read in part or whole,"
                        + " %s only counted (%d records are)%n",
                poisoned.size(), rejections.size(), used.size(), unseen, onlyCounted);
        assertThat(poisoned).hasSize(10_000);
        assertThat(rejections.keySet()).allMatch(poisoned::containsKey);
        assertThat(used).allMatch(poisoned::containsKey);
        assertThat(unseen.values().stream().mapToLong(n -> n).sum())
                .isLessThanOrEqualTo(onlyCounted);
        assertThat(unseen.keySet()).allMatch(Kind::mayBeOnlyCounted);
    }

    private static List<JsonNode> of(Set<String> users, AlertTopic alerts) {
        return alerts.standing().stream()
                .filter(alert -> users.contains(alert.get("UserId").asText()))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static long sum(Map<String, Long> counts, String prefix) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void print(Map<String, Long> counts, List<JsonNode> expected) {
        System.out.println(expected.size() + " alerts expected; counts of the run:");
        System.out.printf("  %-32s %,10d%n", "skipped, in all", sum(counts, "skipped-"));
        counts.forEach(
                (name, count) -> {
                    if (count > 0 && !name.startsWith("skipped-")) {
                        System.out.printf("  %-32s %,10d%n", name, count);
                    }
                });
    }
}
