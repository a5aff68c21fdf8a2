package io.fociwatch.kafka;

import io.fociwatch.settings.Delivery;
import io.fociwatch.settings.KafkaSettings;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Asks for what a run does beside reading and writing topics: whether it may commit its group's
 * offsets, and whether it may write in transactions that last as long as it wants.
 */
final class RightQuestions {
    private final Admin admin;
    private final KafkaSettings kafka;
    private final BrokerFaults faults;

    RightQuestions(Admin admin, KafkaSettings kafka, BrokerFaults faults) {
        this.admin = admin;
        this.kafka = kafka;
        this.faults = faults;
    }

    /**
     * Asks.
     *
     * @param patience for a broker that does not answer, ms
     */
    void ask(String patience) throws InterruptedException {
        askForGroup();
        if (kafka.delivery() == Delivery.EXACTLY_ONCE) {
            askForTransactions(patience);
        }
    }

    private void askForGroup() throws InterruptedException {
        String subject = "group " + kafka.groupId();
        String need = AclOperation.READ + " on it";
        try {
            // A group that is not there yet does not tell what may be done with it.
            Set<AclOperation> allowed = group().authorizedOperations();
            if (allowed != null && !allowed.isEmpty() && !allowed.contains(AclOperation.READ)) {
                faults.add(BrokerFault.notAuthorized(subject, need));
            }
        } catch (ExecutionException e) {
            boolean unheardOf =
                    e.getCause() instanceof GroupIdNotFoundException
                            || e.getCause() instanceof UnsupportedVersionException;
            if (!unheardOf) {
                faults.add(e, subject, need);
            }
        }
    }

    private ConsumerGroupDescription group() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(
                        List.of(kafka.groupId()),
                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .describedGroups()
                .get(kafka.groupId())
                .get();
    }

    /**
     * Begins as a sink does, under an id of its own that no sink has: only so the broker looks at
     * the right and at the timeout.
     */
    private void askForTransactions(String patience) {
        String prefix = kafka.transactions().idPrefix();
        Properties producer = new Properties();
        producer.putAll(kafka.client());
        producer.setProperty("transactional.id", prefix + "-start");
        producer.setProperty(
                "transaction.timeout.ms", Long.toString(kafka.transactions().timeout().toMillis()));
        producer.setProperty("max.block.ms", patience);
        try (KafkaProducer<byte[], byte[]> begun =
                new KafkaProducer<>(
                        producer, new ByteArraySerializer(), new ByteArraySerializer())) {
            begun.initTransactions();
        } catch (TimeoutException e) {
            faults.add(
                    "the broker does not answer for transactions; where it has none, set"
                            + " hunt.kafka.delivery to at_least_once");
        } catch (KafkaException e) {
            faults.add(
                    e,
                    "transactional ids that begin with " + prefix,
                    AclOperation.WRITE + " on them");
        }
    }
}
