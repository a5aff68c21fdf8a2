package io.fociwatch.live;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.story.ArrivalOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records sent to a topic as Event Hubs gets them: several in a message, in any partition. */
public final class Deliveries {
    private static final int MOST_IN_A_MESSAGE = 7;
    private static final int MOST_UNDER_WAY = 256;

    /** Asked before each message, which it may hold back. */
    public interface Pace {
        /**
         * Returns when the next message may go.
         *
         * @param records sent so far
         */
        void next(int records) throws Exception;
    }

    private final Map<String, Object> client;
    private final Random random;
    private final Pace pace;

    Deliveries(Broker broker, Random random) {
        this(broker.client(), random, records -> {});
    }

    /** To the broker that {@code client} talks to, and no faster than {@code pace}. */
    public Deliveries(Map<String, Object> client, Random random, Pace pace) {
        this.client = client;
        this.random = random;
        this.pace = pace;
    }

    /**
     * Sends records in a random order inside both bounds.
     *
     * @param bound how far out of order those are that are in time
     * @param lateness how much further the late ones are at most
     * @param oneLateIn in how many records one is late
     * @return every record with the origin that an alert is to print
     */
    public List<Delivered> send(
            String topic,
            int partitions,
            List<LogRecord> records,
            Duration bound,
            Duration lateness,
            int oneLateIn)
            throws Exception {
        List<LogRecord> arriving = new ArrivalOrder(bound, lateness, oneLateIn).of(records, random);
        List<Message> messages = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (int at = 0; at < arriving.size(); ) {
                pace.next(at);
                int end = Math.min(arriving.size(), at + 1 + random.nextInt(MOST_IN_A_MESSAGE));
                List<LogRecord> together = arriving.subList(at, end);
                ProducerRecord<String, String> message =
                        new ProducerRecord<>(
                                topic,
                                random.nextInt(partitions),
                                null,
                                LogShape.EVENT_HUB.write(together));
                messages.add(new Message(together, producer.send(message)));
                if (messages.size() > MOST_UNDER_WAY) {
                    messages.get(messages.size() - MOST_UNDER_WAY).sent().get();
                }
                at = end;
            }
        }
        List<Delivered> delivered = new ArrayList<>();
        for (Message message : messages) {
            delivered.addAll(message.delivered());
        }
        return delivered;
    }

    /** Records that go together, and where they come to lie. */
    private record Message(List<LogRecord> together, Future<RecordMetadata> sent) {
        List<Delivered> delivered() throws Exception {
            RecordMetadata at = sent.get();
            List<Delivered> delivered = new ArrayList<>();
            for (LogRecord record : together) {
                int number = delivered.size() + 1;
                String origin =
                        "%s/%d@%d:1%s"
                                .formatted(
                                        at.topic(),
                                        at.partition(),
                                        at.offset(),
                                        number == 1 ? "" : "#" + number);
                delivered.add(new Delivered(record, origin));
            }
            return delivered;
        }
    }
}
