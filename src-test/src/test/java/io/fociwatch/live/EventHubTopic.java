package io.fociwatch.live;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of logs, to which records are sent in the order and to the partition of one's choice. */
final class EventHubTopic implements AutoCloseable {
    private static final int MOST_IN_A_MESSAGE = 20;

    private final String topic;
    private final KafkaProducer<String, String> producer;
    private final List<Delivered> delivered = new ArrayList<>();

    EventHubTopic(Broker broker, String topic) {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer());
    }

    /** Sends the records in this order, several in a message. */
    void send(int partition, List<LogRecord> records) throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int at = 0; at < records.size(); at += MOST_IN_A_MESSAGE) {
            List<LogRecord> together =
                    records.subList(at, Math.min(records.size(), at + MOST_IN_A_MESSAGE));
            String message = LogShape.EVENT_HUB.write(together);
            sent.add(producer.send(new ProducerRecord<>(topic, partition, null, message)));
        }
        for (int i = 0; i < records.size(); i++) {
            String origin = origin(sent.get(i / MOST_IN_A_MESSAGE), i % MOST_IN_A_MESSAGE);
            delivered.add(new Delivered(records.get(i), origin));
        }
    }

    /** Every record sent, with the origin that an alert is to print. */
    List<Delivered> delivered() {
        return delivered;
    }

    private static String origin(Future<RecordMetadata> sent, int index)
            throws ExecutionException, InterruptedException {
        RecordMetadata message = sent.get();
        return "%s/%d@%d:1%s"
                .formatted(
                        message.topic(),
                        message.partition(),
                        message.offset(),
                        index == 0 ? "" : "#" + (index + 1));
    }

    @Override
    public void close() {
        producer.close();
    }
}
