package io.fociwatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.log.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A record that cannot be used as a message: its bytes as they were, of a long one the beginning,
 * with headers that say where it was and what is wrong.
 */
final class RejectionMessages implements KafkaRecordSerializationSchema<Rejection> {
    private static final long serialVersionUID = 1L;

    /** Two lengths of up to five bytes each. */
    private static final int FRAMING = 10;

    private final String topic;
    private final int most;

    /**
     * Messages to {@code topic}.
     *
     * @param most bytes of a message's value and headers together
     */
    RejectionMessages(String topic, int most) {
        this.topic = topic;
        this.most = most;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Rejection rejection, KafkaSinkContext context, Long timestamp) {
        List<Header> headers = new ArrayList<>();
        MessagePlace.in(rejection.origin())
                .ifPresent(
                        place -> {
                            headers.add(header("topic", place.topic()));
                            headers.add(header("partition", "" + place.partition()));
                            headers.add(header("offset", "" + place.offset()));
                        });
        headers.add(header("origin", rejection.origin()));
        headers.add(header("reason", rejection.reason().name()));
        headers.add(header("detail", rejection.detail()));
        headers.add(header("length", "" + rejection.length()));
        int room = most - headers.stream().mapToInt(RejectionMessages::length).sum();
        return new ProducerRecord<>(topic, null, null, null, bytes(rejection, room), headers);
    }

    private static byte[] bytes(Rejection rejection, int room) {
        return rejection.bytes().length <= room
                ? rejection.bytes()
                : Arrays.copyOf(rejection.bytes(), room);
    }

    private static int length(Header header) {
        return FRAMING + header.key().length() + header.value().length;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
