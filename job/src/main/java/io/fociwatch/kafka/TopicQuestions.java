package io.fociwatch.kafka;

import io.fociwatch.settings.KafkaSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Asks for the topics that a run reads or writes: whether there are such, whether the user may do
 * with them what the run does, and whether they take messages of the size that it writes. A job
 * that finds out by itself is restarted over it for ever.
 */
final class TopicQuestions {
    /** Nothing is wrong where they are not told, ms. */
    private static final int MOST_FOR_SIZES = 5_000;

    private final Admin admin;
    private final KafkaSettings kafka;
    private final BrokerFaults faults;

    TopicQuestions(Admin admin, KafkaSettings kafka, BrokerFaults faults) {
        this.admin = admin;
        this.kafka = kafka;
        this.faults = faults;
    }

    /** How many partitions each topic has of which there are no faults. */
    Map<String, Integer> partitions() throws InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        for (String topic : kafka.inputs()) {
            describe(topic, AclOperation.READ, partitions);
        }
        for (String topic : kafka.outputs()) {
            describe(topic, AclOperation.WRITE, partitions);
            if (partitions.containsKey(topic)) {
                requireLargeMessages(topic);
            }
        }
        return partitions;
    }

    private void describe(String topic, AclOperation need, Map<String, Integer> partitions)
            throws InterruptedException {
        String subject = "topic " + topic;
        try {
            TopicDescription found = described(topic);
            partitions.put(topic, found.partitions().size());
            // A service that does not tell leaves it empty.
            Set<AclOperation> allowed = found.authorizedOperations();
            if (allowed != null && !allowed.isEmpty() && !allowed.contains(need)) {
                faults.add(BrokerFault.notAuthorized(subject, need + " on it"));
            }
        } catch (ExecutionException e) {
            faults.add(e, subject, need + " on it");
        }
    }

    private TopicDescription described(String topic)
            throws ExecutionException, InterruptedException {
        try {
            return described(topic, new DescribeTopicsOptions().includeAuthorizedOperations(true));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnsupportedVersionException) {
                return described(topic, new DescribeTopicsOptions());
            }
            throw e;
        }
    }

    private TopicDescription described(String topic, DescribeTopicsOptions options)
            throws ExecutionException, InterruptedException {
        KafkaFuture<TopicDescription> asked =
                admin.describeTopics(List.of(topic), options).topicNameValues().get(topic);
        return asked.get();
    }

    private void requireLargeMessages(String topic) throws InterruptedException {
        largestMessage(topic)
                .filter(most -> most < kafka.largestRequest())
                .ifPresent(
                        most ->
                                faults.add(
                                        "topic %s: takes messages of %d bytes, and a request may have %d; set hunt.kafka.properties.max.request.size to the former, or raise the topic's max.message.bytes"
                                                .formatted(topic, most, kafka.largestRequest())));
    }

    /** Empty where the service does not tell, or not this user. */
    private Optional<Long> largestMessage(String topic) throws InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        DescribeConfigsOptions options = new DescribeConfigsOptions().timeoutMs(MOST_FOR_SIZES);
        try {
            Config config =
                    admin.describeConfigs(List.of(resource), options).values().get(resource).get();
            return Optional.ofNullable(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG))
                    .map(most -> Long.valueOf(most.value()));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }
}
