package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of sign-ins with poison between the good ones, and the place where each lies. */
final class PoisonedTopic {
    static final int PARTITIONS = 3;

    private final Broker broker;
    private final Random random;
    private final Map<String, Poison> poisoned = new HashMap<>();
    private final List<Delivered> good = new ArrayList<>();

    PoisonedTopic(Broker broker, Random random) {
        this.broker = broker;
        this.random = random;
    }

    /** By the place that rejections and sign-ins print. */
    Map<String, Poison> poisoned() {
        return poisoned;
    }

    /** The good ones, with the origins that alerts are to print. */
    List<Delivered> good() {
        return good;
    }

    /** Where the message of an origin is. */
    static String place(String origin) {
        return origin.substring(0, origin.indexOf(':'));
    }

    /** Sends the good ones in order, each with its share of poison before it. */
    void send(List<LogRecord> records, List<Poison> poison) throws Exception {
        Map<LogRecord, Future<RecordMetadata>> goodOnes = new HashMap<>();
        // Two without a value are equal, and are two.
        Map<Poison, Future<RecordMetadata>> badOnes = new IdentityHashMap<>();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        broker.client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            int poured = 0;
            for (int i = 0; i < records.size(); i++) {
                // The first good ones set the clock by which the poison is too late.
                int until = Math.max(0, poison.size() * (i - 60) / (records.size() - 61));
                for (; poured < until; poured++) {
                    Poison bad = poison.get(poured);
                    badOnes.put(bad, producer.send(message(bad.value(), bad)));
                }
                byte[] value = LogShape.EVENT_HUB.write(List.of(records.get(i))).getBytes(UTF_8);
                goodOnes.put(records.get(i), producer.send(message(value, null)));
            }
            Instant ahead = Instant.now().plus(Duration.ofMinutes(9));
            for (int partition = 0; partition < PARTITIONS; partition++) {
                LogRecord clock = FreshStories.clock("" + partition, ahead);
                byte[] value = LogShape.EVENT_HUB.write(List.of(clock)).getBytes(UTF_8);
                producer.send(new ProducerRecord<>("sign-ins", partition, null, value));
            }
        }
        for (var sent : goodOnes.entrySet()) {
            good.add(new Delivered(sent.getKey(), place(sent.getValue().get()) + ":1"));
        }
        for (var sent : badOnes.entrySet()) {
            poisoned.put(place(sent.getValue().get()), sent.getKey());
        }
    }

    private ProducerRecord<byte[], byte[]> message(byte[] value, Poison poison) {
        return new ProducerRecord<>(
                "sign-ins",
                random.nextInt(PARTITIONS),
                null,
                null,
                value,
                poison == null ? List.of() : poison.headers());
    }

    private static String place(RecordMetadata sent) {
        return "%s/%d@%d".formatted(sent.topic(), sent.partition(), sent.offset());
    }
}
