package io.fociwatch.live;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Records sent one a message, to any partition, each message with a time of its own.
 *
 * @param client properties of whoever talks to the broker
 */
public record DatedMessages(Map<String, Object> client, String topic, int partitions) {

    /**
     * Sends them in the order given, and then the last one to each partition.
     *
     * @param time when a message was written
     * @return every record with the origin that an alert is to print
     */
    public List<Delivered> send(
            List<LogRecord> records,
            LogRecord last,
            Function<LogRecord, Instant> time,
            Random random)
            throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (LogRecord record : records) {
                sent.add(producer.send(message(random.nextInt(partitions), record, time)));
            }
            for (int partition = 0; partition < partitions; partition++) {
                sent.add(producer.send(message(partition, last, time)));
            }
        }
        List<Delivered> delivered = new ArrayList<>();
        for (LogRecord record : records) {
            RecordMetadata at = sent.get(delivered.size()).get();
            delivered.add(
                    new Delivered(
                            record, "%s/%d@%d:1".formatted(topic, at.partition(), at.offset())));
        }
        return delivered;
    }

    private ProducerRecord<String, String> message(
            int partition, LogRecord record, Function<LogRecord, Instant> time) {
        return new ProducerRecord<>(
                topic,
                partition,
                time.apply(record).toEpochMilli(),
                null,
                LogShape.EVENT_HUB.write(List.of(record)));
    }
}
