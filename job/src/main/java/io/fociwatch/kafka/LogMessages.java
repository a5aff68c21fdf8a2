package io.fociwatch.kafka;

import io.fociwatch.log.LogEvent;
import io.fociwatch.log.MessageDecoder;
import io.fociwatch.log.Reading;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decodes messages, each of one record or many. Never throws: whatever is wrong with a message, the
 * next one is read, and the job does not restart over it for ever.
 */
final class LogMessages implements KafkaRecordDeserializationSchema<LogEvent> {
    private static final long serialVersionUID = 1L;

    private static final byte[] NOTHING = {};

    private final Reading reading;

    private transient MessageDecoder decoder;

    LogMessages(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        decoder = new MessageDecoder(reading, System::currentTimeMillis);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<LogEvent> out) {
        MessagePlace place =
                new MessagePlace(message.topic(), message.partition(), message.offset());
        byte[] value = message.value() == null ? NOTHING : message.value();
        decoder.decode(place.toString(), value, out::collect);
    }

    @Override
    public TypeInformation<LogEvent> getProducedType() {
        return TypeInformation.of(LogEvent.class);
    }
}
