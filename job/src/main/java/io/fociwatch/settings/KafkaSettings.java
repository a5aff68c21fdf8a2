package io.fociwatch.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a live run reads from Kafka and writes to it.
 *
 * @param client properties of every Kafka client, by Kafka's names; may hold secrets
 * @param groupId the consumer group whose offsets are committed with each checkpoint
 * @param start where reading begins without a checkpoint
 * @param startTimestamp the time for {@link StartingPoint#TIMESTAMP}
 * @param signIns topics of interactive sign-ins, or with both kinds
 * @param nonInteractive topics of non-interactive sign-ins alone
 * @param graph topics of Graph activity
 * @param quiet when a partition without events is taken to be quiet
 * @param alerts the topic that alerts are written to
 * @param rejected the topic for records that cannot be used; empty where they are counted only
 * @param tooLate the topic for sign-ins later than allowed; empty where they are counted only
 * @param delivery what a failure may do to an alert
 * @param transactions of {@link Delivery#EXACTLY_ONCE}
 */
public record KafkaSettings(
        Map<String, String> client,
        String groupId,
        StartingPoint start,
        Optional<Instant> startTimestamp,
        LogTopics signIns,
        LogTopics nonInteractive,
        LogTopics graph,
        QuietSettings quiet,
        String alerts,
        Optional<String> rejected,
        Optional<String> tooLate,
        Delivery delivery,
        TransactionSettings transactions) {
    /** The producers' property of it. */
    static final String LARGEST_REQUEST = "max.request.size";

    /** The default of Kafka's producers, and of its brokers. */
    private static final int DEFAULT_REQUEST = 1 << 20;

    /** The same, reading first what was written at {@code time} or later. */
    KafkaSettings startingAt(Instant time) {
        return new KafkaSettings(
                client,
                groupId,
                StartingPoint.TIMESTAMP,
                Optional.of(time),
                signIns,
                nonInteractive,
                graph,
                quiet,
                alerts,
                rejected,
                tooLate,
                delivery,
                transactions);
    }

    /** The same with transactional ids of its own, for a job beside the one that has these. */
    public KafkaSettings withTransactionsOf(String name) {
        return new KafkaSettings(
                client,
                groupId,
                start,
                startTimestamp,
                signIns,
                nonInteractive,
                graph,
                quiet,
                alerts,
                rejected,
                tooLate,
                delivery,
                new TransactionSettings(
                        transactions.idPrefix() + '-' + name, transactions.timeout()));
    }

    /** Every topic that is read. */
    public List<String> inputs() {
        Set<String> topics = new LinkedHashSet<>();
        Stream.of(signIns, nonInteractive, graph).forEach(log -> topics.addAll(log.topics()));
        return List.copyOf(topics);
    }

    /** Every topic that is written. */
    public List<String> outputs() {
        Set<String> topics = new LinkedHashSet<>(List.of(alerts));
        rejected.ifPresent(topics::add);
        tooLate.ifPresent(topics::add);
        return List.copyOf(topics);
    }

    /** How many bytes a request to the broker may have at most, and so a message in it. */
    public int largestRequest() {
        return Integer.parseInt(
                client.getOrDefault(LARGEST_REQUEST, Integer.toString(DEFAULT_REQUEST)));
    }

    /** Says nothing of the client's properties. */
    @Override
    public String toString() {
        return "KafkaSettings[from %s to %s]".formatted(inputs(), outputs());
    }

    /**
     * The transactions of a sink.
     *
     * @param idPrefix of the transactional ids, the same for every run of one job
     * @param timeout after which the broker gives one up
     */
    public record TransactionSettings(String idPrefix, Duration timeout) {}
}
