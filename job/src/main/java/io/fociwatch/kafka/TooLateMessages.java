package io.fociwatch.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.output.SignInJson;
import io.fociwatch.signin.SignIn;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A sign-in that came too late as a message: what the hunt read of it, under its id. */
final class TooLateMessages implements KafkaRecordSerializationSchema<SignIn> {
    private static final long serialVersionUID = 1L;

    private final String topic;

    TooLateMessages(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            SignIn signIn, KafkaSinkContext context, Long timestamp) {
        return new ProducerRecord<>(
                topic, signIn.id().getBytes(UTF_8), SignInJson.write(signIn).getBytes(UTF_8));
    }
}
