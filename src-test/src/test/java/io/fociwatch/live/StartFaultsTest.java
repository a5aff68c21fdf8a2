package io.fociwatch.live;

import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.command.FociWatch;
import io.fociwatch.kafka.KafkaTopics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a run from starting is told in a line each, in bounded time, with exit code 1. */
final class StartFaultsTest {
    private static final AclBinding READ_SIGN_INS = allow(ResourceType.TOPIC, "sign-ins", READ);
    private static final AclBinding WRITE_ALERTS = allow(ResourceType.TOPIC, "alerts", WRITE);
    private static final AclBinding READ_GROUP = allow(ResourceType.GROUP, "foci-watch", READ);
    private static final AclBinding TRANSACTIONS =
            allow(ResourceType.TRANSACTIONAL_ID, "foci-watch", WRITE);

    @TempDir private static Path folder;

    private static Broker broker;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void startBroker() throws Exception {
        broker =
                Broker.start(
                        folder.resolve("broker"),
                        Map.of(
                                "authorizer.class.name",
                                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                                "super.users",
                                "User:ANONYMOUS"));
        for (String topic : List.of("sign-ins", "alerts", "small")) {
            broker.createTopic(topic, 2);
        }
        try (Admin admin = Admin.create(broker.client())) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(Type.TOPIC, "small"),
                                    List.of(
                                            new AlterConfigOp(
                                                    new ConfigEntry("max.message.bytes", "300000"),
                                                    OpType.SET))))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void nothingIsAllowed() throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        }
    }

    @Test
    void aBrokerThatIsDown() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(run(hunt("127.0.0.1:" + port))).isEqualTo(1);
        assertThat(faults())
                .containsExactly(
                        ("foci-watch: 127.0.0.1:%d does not answer; check"
                                        + " hunt.kafka.bootstrap-servers and the security protocol")
                                .formatted(port));
    }

    @Test
    void aWrongPassword() throws Exception {
        assertThat(run(hunt().password("guessed"))).isEqualTo(1);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: "
                                + broker.bootstrapServers()
                                + " does not take the user or the password; check"
                                + " hunt.kafka.properties.sasl.*");
        assertThat(err.toString()).doesNotContain("guessed");
    }

    @Test
    void aListenerThatSpeaksAnotherProtocol() throws Exception {
        assertThat(run(hunt().property("security.protocol", "SASL_SSL"))).isEqualTo(1);
        assertThat(faults()).singleElement().asString().contains(broker.bootstrapServers());
    }

    @Test
    void everyMissingTopicAtOnce() throws Exception {
        allowed(
                READ_SIGN_INS,
                READ_GROUP,
                TRANSACTIONS,
                allow(ResourceType.TOPIC, "none", DESCRIBE),
                allow(ResourceType.TOPIC, "gone", DESCRIBE));

        assertThat(
                        run(
                                hunt().with("hunt.topics.alerts", "none")
                                        .with("hunt.topics.rejected", "gone")))
                .isEqualTo(1);
        assertThat(faults()).containsExactly(noSuch("none"), noSuch("gone"));
    }

    @Test
    void topicsThatTheUserMayNotSee() throws Exception {
        assertThat(run(hunt())).isEqualTo(1);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: topic sign-ins: not authorized; the user needs READ on it",
                        "foci-watch: topic alerts: not authorized; the user needs WRITE on it");
    }

    @Test
    void topicsThatTheUserMaySeeAndNotReadOrWrite() throws Exception {
        allowed(
                allow(ResourceType.TOPIC, "sign-ins", DESCRIBE),
                allow(ResourceType.TOPIC, "alerts", DESCRIBE),
                READ_GROUP,
                TRANSACTIONS);

        assertThat(run(hunt())).isEqualTo(1);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: topic sign-ins: not authorized; the user needs READ on it",
                        "foci-watch: topic alerts: not authorized; the user needs WRITE on it");
    }

    @Test
    void aGroupAndTransactionsThatTheUserMayNotUse() throws Exception {
        allowed(READ_SIGN_INS, WRITE_ALERTS);

        assertThat(run(hunt())).isEqualTo(1);
        assertThat(faults())
                .containsExactly(
                        "foci-watch: group foci-watch: not authorized; the user needs READ on it",
                        "foci-watch: transactional ids that begin with foci-watch: not authorized;"
                                + " the user needs WRITE on them");
    }

    @Test
    void transactionsThatLastLongerThanTheBrokerAllows() throws Exception {
        allowed(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP, TRANSACTIONS);

        assertThat(run(hunt().with("hunt.kafka.transaction-timeout", "16 min"))).isEqualTo(1);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("transaction-timeout is more than the broker's");
    }

    @Test
    void aTopicThatTakesSmallerMessagesThanARequestMayHave() throws Exception {
        allowed(
                READ_SIGN_INS,
                READ_GROUP,
                TRANSACTIONS,
                allow(ResourceType.TOPIC, "small", WRITE),
                allow(ResourceType.TOPIC, "small", AclOperation.DESCRIBE_CONFIGS));

        assertThat(run(hunt().with("hunt.topics.alerts", "small"))).isEqualTo(1);
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("topic small: takes messages of 300000 bytes")
                .contains("set hunt.kafka.properties.max.request.size");
    }

    @Test
    void whoMayDoAllOfItIsToldOfNothing() throws Exception {
        // Given
        allowed(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP, TRANSACTIONS);

        // When
        KafkaTopics topics = KafkaTopics.ask(hunt().load().kafka(), Duration.ofSeconds(30));

        // Then
        assertThat(topics.partitions()).isEqualTo(Map.of("sign-ins", 2, "alerts", 2));
    }

    @Test
    void withoutTransactionsNoRightToThemIsNeeded() throws Exception {
        // Given
        allowed(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP);
        HuntFile hunt = hunt().with("hunt.kafka.delivery", "at_least_once");

        // When
        KafkaTopics topics = KafkaTopics.ask(hunt.load().kafka(), Duration.ofSeconds(30));

        // Then
        assertThat(topics.partitions()).hasSize(2);
    }

    private static HuntFile hunt() throws Exception {
        return hunt(broker.bootstrapServers());
    }

    private static HuntFile hunt(String servers) throws Exception {
        return new HuntFile(folder, servers).property("default.api.timeout.ms", "4000");
    }

    private int run(HuntFile settings) throws Exception {
        return FociWatch.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "run",
                "--config",
                settings.write().toString());
    }

    private List<String> faults() {
        return err.toString().lines().toList();
    }

    private static String noSuch(String topic) {
        return "foci-watch: topic %s: there is none at %s; create it, or check its name"
                .formatted(topic, broker.bootstrapServers());
    }

    private static void allowed(AclBinding... rights) throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.createAcls(List.of(rights)).all().get();
        }
    }

    /** All names that begin so, as transactional ids are given away. */
    private static AclBinding allow(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.PREFIXED),
                new AccessControlEntry(
                        "User:" + Broker.USER, "*", operation, AclPermissionType.ALLOW));
    }
}
