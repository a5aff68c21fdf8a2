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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;

/** A Kafka of one node in a process of its own, whose CPU is in no measurement. */
final class KafkaBroker implements AutoCloseable {
    private static final int MINUTE_MILLIS = 60_000;

    private final String address;
    private final Process process;
    private final Thread atExit;

    private KafkaBroker(String address, Process process) {
        this.address = address;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts one that keeps its data in {@code folder}, with these topics. */
    static KafkaBroker start(Path folder, String... topics) throws Exception {
        Path properties = Files.createDirectories(folder).resolve("server.properties");
        String address = "127.0.0.1:" + freePort();
        try (var text = Files.newBufferedWriter(properties)) {
            properties(folder, address).store(text, null);
        }
        String id = Uuid.randomUuid().toString();
        Path log = folder.resolve("log");
        Process format =
                java(
                        log,
                        "kafka.tools.StorageTool",
                        "format",
                        "--config",
                        properties.toString(),
                        "--cluster-id",
                        id);
        if (format.waitFor() != 0) {
            throw new IllegalStateException("no broker: " + Files.readString(log));
        }
        KafkaBroker broker =
                new KafkaBroker(address, java(log, "kafka.Kafka", properties.toString()));
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers", address,
                        "default.api.timeout.ms", MINUTE_MILLIS,
                        "request.timeout.ms", MINUTE_MILLIS);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(
                            Arrays.stream(topics)
                                    .map(name -> new NewTopic(name, 2, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
        return broker;
    }

    /** Where it is. */
    String address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
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

    private static Process java(Path log, String main, String... arguments) throws IOException {
        List<String> words =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx512m",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        main),
                                Stream.of(arguments))
                        .toList();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
