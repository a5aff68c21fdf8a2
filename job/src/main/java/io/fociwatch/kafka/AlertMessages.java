package io.fociwatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.alert.Alert;
import io.fociwatch.output.BoundedAlertJson;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * An alert as a message: the JSON that {@code detect} writes, cut where it is longer than a message
 * may be, under the alert's id, so that a compacted topic keeps the last revision.
 */
final class AlertMessages implements KafkaRecordSerializationSchema<Alert> {
    private static final long serialVersionUID = 1L;

    /** Counts up when a column changes its meaning or goes. */
    static final String SCHEMA_VERSION = "1";

    static final String SCHEMA_VERSION_HEADER = "schema-version";

    private final String topic;
    private final int most;

    /**
     * Messages to {@code topic}.
     *
     * @param most bytes of a message's value
     */
    AlertMessages(String topic, int most) {
        this.topic = topic;
        this.most = most;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Alert alert, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic,
                null,
                null,
                alert.alertId().getBytes(UTF_8),
                BoundedAlertJson.write(alert, most),
                List.of(new RecordHeader(SCHEMA_VERSION_HEADER, SCHEMA_VERSION.getBytes(UTF_8))));
    }
}
