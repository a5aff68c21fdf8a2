package io.fociwatch.live;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Single messages, of whatever text. */
final class Messages {
    private Messages() {}

    static void send(Broker broker, String topic, String text) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        broker.client(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, text)).get();
        }
    }
}
