package io.fociwatch.kafka;

import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LogTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of a run as the broker has them, asked for before it starts: a source would wait for a
 * broker or a topic without a word.
 *
 * @param partitions of each topic
 */
public record KafkaTopics(Map<String, Integer> partitions) {

    /**
     * Asks the broker.
     *
     * @param patience for a broker that does not answer
     * @throws KafkaFaultException with every fault, a line each
     */
    public static KafkaTopics ask(KafkaSettings kafka, Duration patience)
            throws KafkaFaultException, InterruptedException {
        List<String> topics = new ArrayList<>(kafka.inputs());
        topics.addAll(kafka.outputs());
        String servers = kafka.client().get("bootstrap.servers");
        Properties client = new Properties();
        client.putAll(kafka.client());
        client.setProperty("default.api.timeout.ms", Long.toString(patience.toMillis()));
        client.setProperty(
                "request.timeout.ms", Long.toString(Math.min(30_000, patience.toMillis())));
        try (Admin admin = Admin.create(client)) {
            return ask(admin, topics, servers);
        } catch (KafkaException e) {
            throw new KafkaFaultException(
                    List.of("Kafka's client refuses its settings: " + rootMessage(e)));
        }
    }

    private static KafkaTopics ask(Admin admin, List<String> topics, String servers)
            throws KafkaFaultException, InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(topics).topicNameValues();
        for (String topic : topics) {
            try {
                partitions.put(topic, asked.get(topic).get().partitions().size());
            } catch (ExecutionException e) {
                String fault = describe(e.getCause(), topic, servers);
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new KafkaFaultException(faults);
        }
        return new KafkaTopics(partitions);
    }

    /** How many partitions the topics of a log have together. */
    public int partitionsOf(LogTopics log) {
        return log.topics().stream().mapToInt(partitions::get).sum();
    }

    private static String describe(Throwable fault, String topic, String servers) {
        if (fault instanceof UnknownTopicOrPartitionException) {
            return "topic %s: there is none at %s; create it, or check its name"
                    .formatted(topic, servers);
        }
        if (fault instanceof TopicAuthorizationException) {
            return "topic %s: not authorized; the user needs to describe, read or write it"
                    .formatted(topic);
        }
        if (fault instanceof AuthenticationException) {
            return "%s does not take the user or the password; check hunt.kafka.properties.sasl.*"
                    .formatted(servers);
        }
        return fault instanceof TimeoutException
                ? "%s does not answer; check hunt.kafka.bootstrap-servers and the security protocol"
                        .formatted(servers)
                : "topic %s: %s".formatted(topic, rootMessage(fault));
    }

    private static String rootMessage(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "" + cause.getMessage();
    }
}
