package io.fociwatch.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM, one node of KRaft. Its main listener wants a password, as Event
 * Hubs does; the other is for the test itself.
 */
public final class Broker implements AutoCloseable {
    /** Who may talk to its main listener. */
    public static final String USER = "$ConnectionString";

    /** With what. */
    public static final String PASSWORD = "Endpoint=sb://test/;SharedAccessKey=abc";

    private final int plainPort;
    private final int saslPort;
    private final KafkaRaftServer server;

    private Broker(int plainPort, int saslPort, KafkaRaftServer server) {
        this.plainPort = plainPort;
        this.saslPort = saslPort;
        this.server = server;
    }

    /** Starts one that keeps its data in {@code folder}. */
    static Broker start(Path folder) throws Exception {
        return start(folder, Map.of());
    }

    /**
     * Starts one that keeps its data in {@code folder}.
     *
     * @param more of its properties; they win
     */
    static Broker start(Path folder, Map<String, String> more) throws Exception {
        int plain = freePort();
        int sasl = freePort();
        int controller = freePort();
        Properties properties = properties(folder, plain, sasl, controller);
        properties.putAll(more);
        format(folder, properties);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
        return new Broker(plain, sasl, server);
    }

    /** What one is started with that keeps its data in {@code folder}. */
    public static Properties properties(Path folder, int plain, int sasl, int controller) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        p.put(
                "listeners",
                "TEST://127.0.0.1:%d,CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(plain, sasl, controller));
        p.put(
                "advertised.listeners",
                "TEST://127.0.0.1:%d,CLIENT://127.0.0.1:%d".formatted(plain, sasl));
        p.put(
                "listener.security.protocol.map",
                "TEST:PLAINTEXT,CLIENT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "TEST");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("sasl.enabled.mechanisms", "PLAIN");
        p.put(
                "listener.name.client.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                        .formatted(USER, PASSWORD));
        p.put("log.dirs", folder.resolve("data").toString());
        // By itself it deletes what is a week old, half a minute after it started: a test's
        // messages are as old as their story.
        p.put("log.retention.ms", "-1");
        p.put("auto.create.topics.enable", "false");
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("share.coordinator.state.topic.replication.factor", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        return p;
    }

    /** Makes its folder ready, and returns the file that it can be started with. */
    public static Path format(Path folder, Properties properties) throws IOException {
        Path file = Files.createDirectories(folder).resolve("server.properties");
        try (var text = Files.newBufferedWriter(file)) {
            properties.store(text, null);
        }
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int exit =
                StorageTool.execute(
                        new String[] {
                            "format",
                            "--config",
                            file.toString(),
                            "--cluster-id",
                            Uuid.randomUuid().toString()
                        },
                        nowhere);
        if (exit != 0) {
            throw new IllegalStateException("the broker's folder cannot be formatted");
        }
        return file;
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

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
