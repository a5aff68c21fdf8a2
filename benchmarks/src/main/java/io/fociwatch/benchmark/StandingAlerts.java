package io.fociwatch.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic of alerts: of each the last revision, without the superseded ones. */
final class StandingAlerts {
    private static final String SUPERSEDED = "SUPERSEDED";
    private static final Set<String> LAST = Set.of("COMPLETED", SUPERSEDED);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    /** More than a checkpoint: a late sign-in amends an alert that was complete. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private StandingAlerts() {}

    /**
     * Reads until every alert is complete and nothing more comes, and sums them up, with the Graph
     * calls of their tokens.
     *
     * @param scratch a file for them
     */
    static Outcome outcome(KafkaBroker broker, String topic, Path scratch) throws IOException {
        Map<String, Object> client = new HashMap<>(broker.client());
        client.put("isolation.level", "read_committed");
        client.put("auto.offset.reset", "earliest");
        Map<String, JsonNode> standing = new HashMap<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            Set<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .collect(Collectors.toSet());
            consumer.assign(partitions);
            long begin = System.nanoTime();
            long latest = begin;
            while (standing.isEmpty()
                    || System.nanoTime() < latest + QUIET.toNanos()
                    || !standing.values().stream().allMatch(StandingAlerts::isComplete)) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    JsonNode alert = JSON.readTree(message.value());
                    standing.merge(message.key(), alert, StandingAlerts::later);
                    latest = System.nanoTime();
                }
                if (System.nanoTime() > begin + PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "alerts of %s are not complete".formatted(topic));
                }
            }
        }
        Files.write(
                scratch,
                standing.values().stream()
                        .filter(alert -> !SUPERSEDED.equals(status(alert)))
                        .map(JsonNode::toString)
                        .toList());
        return FoundAlert.outcome(FoundAlert.read(scratch));
    }

    private static boolean isComplete(JsonNode alert) {
        return LAST.contains(status(alert));
    }

    private static String status(JsonNode alert) {
        return alert.path("Status").asText();
    }

    private static JsonNode later(JsonNode one, JsonNode other) {
        return one.path("Revision").asInt() > other.path("Revision").asInt() ? one : other;
    }
}
