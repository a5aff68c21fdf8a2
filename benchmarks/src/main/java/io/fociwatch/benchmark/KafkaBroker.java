package io.fociwatch.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A Kafka of one node in a process of its own, whose CPU is in no measurement. */
final class KafkaBroker implements AutoCloseable {
    /** Its jars: those of the measured programs have none of a broker. */
    private static final String CLASS_PATH = "foci.broker.class-path";

    private static final int MINUTE_MILLIS = 60_000;

    /** Of each topic. */
    static final int PARTITIONS = 2;

    private final ChildProcess process;
    private final Map<String, Object> client;

    private KafkaBroker(String address, ChildProcess process) {
        this.process = process;
        this.client =
                Map.of(
                        "bootstrap.servers", address,
                        "default.api.timeout.ms", MINUTE_MILLIS,
                        "request.timeout.ms", MINUTE_MILLIS);
    }

    /** Starts one that keeps its data in {@code folder}. */
    static KafkaBroker start(Path folder) throws Exception {
        Path properties = Files.createDirectories(folder).resolve("server.properties");
        String address = "127.0.0.1:" + freePort();
        try (var text = Files.newBufferedWriter(properties)) {
            properties(folder, address).store(text, null);
        }
        Path log = folder.resolve("log");
        try (ChildProcess format =
                java(
                        log,
                        "kafka.tools.StorageTool",
                        "format",
                        "--config",
                        properties.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString())) {
            if (format.process().waitFor() != 0) {
                throw new IllegalStateException("no broker: " + Files.readString(log));
            }
        }
        return new KafkaBroker(address, java(log, "kafka.Kafka", properties.toString()));
    }

    /** Creates topics; waits for the broker before that. */
    void create(String... topics) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(
                            Arrays.stream(topics)
                                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    /** Where clients find it, and how long they wait for it. */
    Map<String, Object> client() {
        return client;
    }

    /** Where it is. */
    String address() {
        return (String) client.get("bootstrap.servers");
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }

    private static Properties properties(Path folder, String address) {
        String controller = "127.0.0.1:" + freePort();
        Properties properties = new Properties();
        properties.putAll(
                Map.of(
                        "process.roles",
                        "broker,controller",
                        "node.id",
                        "1",
                        "controller.quorum.voters",
                        "1@" + controller,
                        "listeners",
                        "PLAINTEXT://%s,CONTROLLER://%s".formatted(address, controller),
                        "advertised.listeners",
                        "PLAINTEXT://" + address,
                        "controller.listener.names",
                        "CONTROLLER",
                        "log.dirs",
                        folder.resolve("data").toString()));
        properties.putAll(
                Map.of(
                        "offsets.topic.replication.factor", "1",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "share.coordinator.state.topic.replication.factor", "1",
                        "share.coordinator.state.topic.min.isr", "1"));
        return properties;
    }

    private static ChildProcess java(Path log, String main, String... arguments)
            throws IOException {
        List<String> words =
                Stream.concat(
                                Stream.of(
                                        ChildProcess.ofJdk("java"),
                                        "-Xmx512m",
                                        "-cp",
                                        classPath(),
                                        main),
                                Stream.of(arguments))
                        .toList();
        return ChildProcess.start(
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    private static String classPath() {
        String classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            throw new IllegalStateException(
                    "-D%s is missing: the jars of a Kafka broker; benchmarks/run sets it"
                            .formatted(CLASS_PATH));
        }
        return classPath;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
