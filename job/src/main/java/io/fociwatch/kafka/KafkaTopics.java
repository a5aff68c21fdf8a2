package io.fociwatch.kafka;

import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LogTopics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * The topics of a run as the broker has them, asked for before it starts: a source would wait for a
 * broker or a topic without a word.
 *
 * @param partitions of each topic
 */
public record KafkaTopics(Map<String, Integer> partitions) {

    /**
     * Asks the broker, for rights and transactions too.
     *
     * @param patience for a broker that does not answer, where the client's own {@code
     *     default.api.timeout.ms} does not say it
     * @throws KafkaFaultException with every fault, a line each
     */
    public static KafkaTopics ask(KafkaSettings kafka, Duration patience)
            throws KafkaFaultException, InterruptedException {
        Properties client = client(kafka, patience);
        BrokerFaults faults = new BrokerFaults(client.getProperty("bootstrap.servers"));
        try (Admin admin = Admin.create(client)) {
            Map<String, Integer> partitions = new TopicQuestions(admin, kafka, faults).partitions();
            if (!partitions.isEmpty()) {
                new RightQuestions(admin, kafka, faults)
                        .ask(client.getProperty("default.api.timeout.ms"));
            }
            faults.requireNone();
            return new KafkaTopics(partitions);
        } catch (KafkaException e) {
            throw new KafkaFaultException(
                    List.of("Kafka's client refuses its settings: " + BrokerFault.rootMessage(e)));
        }
    }

    private static Properties client(KafkaSettings kafka, Duration patience) {
        Properties client = new Properties();
        client.setProperty("default.api.timeout.ms", Long.toString(patience.toMillis()));
        client.putAll(kafka.client());
        long most = Long.parseLong(client.getProperty("default.api.timeout.ms"));
        client.setProperty("request.timeout.ms", Long.toString(Math.min(30_000, most)));
        return client;
    }

    /**
     * How many subtasks can read a log so that each has a partition. The topics' number of
     * partitions does not tell: two topics of one partition each may both go to the same subtask.
     *
     * @param most subtasks
     */
    public int readersOf(LogTopics log, int most) {
        int readers = most;
        while (owners(log, readers).size() < readers) {
            readers--;
        }
        return readers;
    }

    private Set<Integer> owners(LogTopics log, int readers) {
        Set<Integer> owners = new HashSet<>();
        for (String topic : log.topics()) {
            for (int partition = 0; partition < partitions.get(topic); partition++) {
                owners.add(owner(topic, partition, readers));
            }
        }
        return owners;
    }

    /** As KafkaSourceEnumerator deals partitions out, which does not let itself be asked. */
    static int owner(String topic, int partition, int readers) {
        int first = (topic.hashCode() * 31 & Integer.MAX_VALUE) % readers;
        return (first + partition) % readers;
    }
}
