package io.fociwatch.cluster;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.live.Deliveries;
import io.fociwatch.oracle.Delivered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic that a hunt reads sign-ins from. */
record SignInTopic(KafkaProcess broker, int partitions) {
    private static final String NAME = "sign-ins";
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final int ONE_LATE_IN = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Has the broker create it. */
    static SignInTopic create(KafkaProcess broker, int partitions) throws Exception {
        broker.createTopic(NAME, partitions);
        return new SignInTopic(broker, partitions);
    }

    /** Sends records out of order and late inside the hunt's own bounds. */
    List<Delivered> send(List<LogRecord> records, long seed) throws Exception {
        return new ArrayList<>(
                new Deliveries(broker.client(), new Random(seed), sent -> {})
                        .send(NAME, partitions, records, BOUND, LATENESS, ONE_LATE_IN));
    }

    /** A day later somebody signs in, in every partition: no window is open any more. */
    void endTheWindows() throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer())) {
            for (int partition = 0; partition < partitions; partition++) {
                producer.send(new ProducerRecord<>(NAME, partition, null, BusyDay.nextDay())).get();
            }
        }
    }

    /** Waits until all that it has is behind the hunt's last checkpoint. */
    void awaitRead() throws Exception {
        long messages = broker.messages(NAME, partitions);
        try (ReadByGroup read = new ReadByGroup(broker.client())) {
            Await.until("all is read", PATIENCE, () -> read.messages() == messages);
        }
    }
}
