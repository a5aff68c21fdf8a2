package io.fociwatch.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records to topics as diagnostic settings send them to Event Hubs: several in a message. */
final class TopicFeed implements AutoCloseable {
    private static final int RECORDS_OF_MESSAGE = 20;

    /** Of the archives' day, and of one on which no window of theirs is open any more. */
    private static final String DAY = "2026-07-16T";

    private static final String LATER = "2026-07-18T";

    private final KafkaProducer<String, String> producer;
    private String latest;
    private long records;
    private long messages;

    TopicFeed(KafkaBroker broker) {
        producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer());
    }

    /** Sends the lines of blobs in their order, to the partitions in turn. */
    void send(String topic, List<Path> blobs) throws IOException {
        for (Path blob : blobs) {
            try (BufferedReader lines = Files.newBufferedReader(blob)) {
                List<String> together = new ArrayList<>();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    together.add(line);
                    latest = line;
                    if (together.size() == RECORDS_OF_MESSAGE) {
                        sendTogether(topic, together);
                        together.clear();
                    }
                }
                sendTogether(topic, together);
            }
        }
    }

    /** Sends the latest record once more to each partition, of a day on which no window is open. */
    void endTheWindows(String topic) {
        for (int partition = 0; partition < KafkaBroker.PARTITIONS; partition++) {
            sendTogether(topic, List.of(latest.replace(DAY, LATER)));
        }
    }

    private void sendTogether(String topic, List<String> together) {
        if (!together.isEmpty()) {
            String message = "{\"records\":[%s]}".formatted(String.join(",", together));
            int partition = (int) (messages % KafkaBroker.PARTITIONS);
            producer.send(new ProducerRecord<>(topic, partition, null, message));
            records += together.size();
            messages++;
        }
    }

    long records() {
        return records;
    }

    long messages() {
        return messages;
    }

    /** Returns when the broker has everything. */
    @Override
    public void close() {
        producer.close();
    }
}
