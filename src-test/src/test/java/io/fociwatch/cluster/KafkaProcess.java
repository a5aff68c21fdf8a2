package io.fociwatch.cluster;

import io.fociwatch.live.Broker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/** A Kafka broker as a process, which can be killed and started again on its folder and ports. */
final class KafkaProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int plainPort;
    private final int saslPort;
    private final JavaCommand command;
    private final Path logs;
    private JavaProcess process;

    private KafkaProcess(int plainPort, int saslPort, JavaCommand command, Path logs) {
        this.plainPort = plainPort;
        this.saslPort = saslPort;
        this.command = command;
        this.logs = logs;
    }

    /** Starts one that keeps its data in {@code folder}. */
    static KafkaProcess start(Path folder, Path logs) throws Exception {
        int plain = Ports.free();
        int sasl = Ports.free();
        Files.createDirectories(folder);
        Properties properties = Broker.properties(folder, plain, sasl, Ports.free());
        // One that was killed is registered until then, and cannot come back.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        Path file = Broker.format(folder, properties);
        List<String> options = new ArrayList<>(ClassPath.logging());
        options.addAll(JavaCommand.UNVERIFIED);
        options.add("-Xmx512m");
        KafkaProcess broker =
                new KafkaProcess(
                        plain,
                        sasl,
                        new JavaCommand(
                                "kafka",
                                ClassPath.ofTheTest(),
                                options,
                                "kafka.Kafka",
                                List.of(file.toString()),
                                Map.of()),
                        logs);
        broker.start();
        return broker;
    }

    private void start() throws Exception {
        process = JavaProcess.start(command, logs);
        try (Admin admin = Admin.create(client())) {
            Await.until("the broker answers", PATIENCE, () -> answers(admin));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ": " + report(), e);
        }
    }

    private static boolean answers(Admin admin) throws InterruptedException {
        try {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** kill -9, then the same broker again. */
    void killAndRestart() throws Exception {
        process.kill();
        start();
    }

    /** Where the test talks to it. */
    Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + plainPort);
    }

    /** Where a hunt talks to it, with a password. */
    String bootstrapServers() {
        return "127.0.0.1:" + saslPort;
    }

    void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        }
    }

    /** How many messages the topic has. */
    long messages(String topic, int partitions) throws Exception {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        try (Admin admin = Admin.create(client())) {
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** Ids of transactions that nobody has ended: readers would wait behind them. */
    List<String> openTransactions() throws Exception {
        ListTransactionsOptions ongoing =
                new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        try (Admin admin = Admin.create(client())) {
            return admin.listTransactions(ongoing).all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
        }
    }

    String report() {
        return process.report();
    }

    @Override
    public void close() {
        process.close();
    }
}
