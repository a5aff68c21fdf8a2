package io.fociwatch.kafka;

import io.fociwatch.alert.Alert;
import io.fociwatch.log.Rejection;
import io.fociwatch.settings.Delivery;
import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.signin.SignIn;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What the hunt comes to, as Kafka topics. */
public final class KafkaResults {
    /** What a request needs beside one message's value: batch, key, and an alert's header. */
    private static final int FRAMING = 1024;

    private KafkaResults() {}

    private static int mostBytes(KafkaSettings kafka) {
        return kafka.largestRequest() - FRAMING;
    }

    /** Writes alerts, as the settings say how often. */
    public static void write(DataStream<Alert> alerts, KafkaSettings kafka) {
        alerts.sinkTo(sink(kafka, "alerts", new AlertMessages(kafka.alerts(), mostBytes(kafka))))
                .name("alerts")
                .uid("alerts-topic");
    }

    /** Writes records that cannot be used, where there is a topic for them. */
    public static void writeRejected(DataStream<Rejection> rejected, KafkaSettings kafka) {
        kafka.rejected()
                .ifPresent(
                        topic ->
                                rejected.sinkTo(
                                                sink(
                                                        kafka,
                                                        "rejected",
                                                        new RejectionMessages(
                                                                topic, mostBytes(kafka))))
                                        .name("rejected")
                                        .uid("rejected-topic"));
    }

    /** Writes sign-ins that came later than allowed, where there is a topic for them. */
    public static void writeTooLate(DataStream<SignIn> tooLate, KafkaSettings kafka) {
        kafka.tooLate()
                .ifPresent(
                        topic ->
                                tooLate.sinkTo(sink(kafka, "too-late", new TooLateMessages(topic)))
                                        .name("too late")
                                        .uid("too-late-topic"));
    }

    private static <T> KafkaSink<T> sink(
            KafkaSettings kafka, String name, KafkaRecordSerializationSchema<T> messages) {
        Properties client = new Properties();
        client.putAll(kafka.client());
        boolean exactlyOnce = kafka.delivery() == Delivery.EXACTLY_ONCE;
        if (exactlyOnce) {
            client.setProperty(
                    "transaction.timeout.ms",
                    Long.toString(kafka.transactions().timeout().toMillis()));
        }
        return KafkaSink.<T>builder()
                .setBootstrapServers(kafka.client().get("bootstrap.servers"))
                .setKafkaProducerConfig(client)
                .setRecordSerializer(messages)
                .setDeliveryGuarantee(
                        exactlyOnce
                                ? DeliveryGuarantee.EXACTLY_ONCE
                                : DeliveryGuarantee.AT_LEAST_ONCE)
                .setTransactionalIdPrefix(kafka.transactions().idPrefix() + '-' + name)
                .build();
    }
}
