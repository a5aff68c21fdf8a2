package io.fociwatch.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Alerts as a reader of the topic sees them that waits for transactions to be committed. */
public final class AlertTopic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<String, String> consumer;
    private final TopicPartition partition;
    private final List<ConsumerRecord<String, String>> messages = new ArrayList<>();

    AlertTopic(Broker broker, String topic) {
        this(broker.client(), topic);
    }

    /** The topic at its beginning; it has one partition. */
    public AlertTopic(Map<String, Object> broker, String topic) {
        Map<String, Object> client = new HashMap<>(broker);
        client.put("isolation.level", "read_committed");
        client.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
        partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
    }

    /** Reads until the alerts are as they should be, or a time has passed in which they must. */
    List<ConsumerRecord<String, String>> readUntil(Predicate<AlertTopic> enough) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!enough.test(this) && Instant.now().isBefore(latest)) {
            consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
        }
        return messages;
    }

    /** Reads what is committed by now, up to the first transaction that is open. */
    public List<ConsumerRecord<String, String>> readToEnd() {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
        }
        return messages;
    }

    /** Reads until for so long nothing more has come. */
    List<ConsumerRecord<String, String>> readUntilQuietFor(Duration silence) {
        Instant last = Instant.now();
        while (Instant.now().isBefore(last.plus(silence))) {
            int before = messages.size();
            consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            last = messages.size() > before ? Instant.now() : last;
        }
        return messages;
    }

    /** Revisions that were read more than once, as id and number. */
    public List<String> twice() {
        return revisions().twice();
    }

    /** What has been read so far. */
    List<ConsumerRecord<String, String>> messages() {
        return messages;
    }

    int size() {
        return messages.size();
    }

    /** The highest revision of each alert that was not superseded; all as revision 2. */
    public List<JsonNode> standing() {
        return revisions().standing();
    }

    private Revisions revisions() {
        return Revisions.of(messages.stream().map(ConsumerRecord::value).toList());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
