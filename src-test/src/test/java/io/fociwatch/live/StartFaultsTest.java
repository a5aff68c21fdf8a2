package io.fociwatch.live;

import static io.fociwatch.live.Right.READ_GROUP;
import static io.fociwatch.live.Right.READ_SIGN_INS;
import static io.fociwatch.live.Right.SEE_ALERTS;
import static io.fociwatch.live.Right.SEE_CONFIG_OF_SMALL;
import static io.fociwatch.live.Right.SEE_GONE;
import static io.fociwatch.live.Right.SEE_NONE;
import static io.fociwatch.live.Right.SEE_SIGN_INS;
import static io.fociwatch.live.Right.TRANSACTIONS;
import static io.fociwatch.live.Right.WRITE_ALERTS;
import static io.fociwatch.live.Right.WRITE_SMALL;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a run from starting is told in a line each, in bounded time, with exit code 1. */
final class StartFaultsTest {
    @TempDir private static Path folder;

    private static RestrictedBroker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = RestrictedBroker.start(folder.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void nothingIsAllowed() throws Exception {
        broker.allowNothing();
    }

    @Test
    void aBrokerThatIsDown() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(faults(hunt("127.0.0.1:" + port)))
                .containsExactly(
                        ("foci-watch: 127.0.0.1:%d does not answer; check"
                                        + " hunt.kafka.bootstrap-servers and the security protocol")
                                .formatted(port));
    }

    @Test
    void aWrongPassword() throws Exception {
        List<String> faults = faults(hunt().password("guessed"));

        assertThat(faults)
                .containsExactly(
                        "foci-watch: "
                                + broker.bootstrapServers()
                                + " does not take the user or the password; check"
                                + " hunt.kafka.properties.sasl.*");
        assertThat(faults.toString()).doesNotContain("guessed");
    }

    @Test
    void aListenerThatSpeaksAnotherProtocol() throws Exception {
        assertThat(faults(hunt().property("security.protocol", "SASL_SSL")))
                .singleElement()
                .asString()
                .contains(broker.bootstrapServers());
    }

    @Test
    void everyMissingTopicAtOnce() throws Exception {
        broker.allow(READ_SIGN_INS, READ_GROUP, TRANSACTIONS, SEE_NONE, SEE_GONE);

        assertThat(
                        faults(
                                hunt().with("hunt.topics.alerts", "none")
                                        .with("hunt.topics.rejected", "gone")))
                .containsExactly(noSuch("none"), noSuch("gone"));
    }

    @Test
    void topicsThatTheUserMayNotSee() throws Exception {
        assertThat(faults(hunt()))
                .containsExactly(
                        "foci-watch: topic sign-ins: not authorized; the user needs READ on it",
                        "foci-watch: topic alerts: not authorized; the user needs WRITE on it");
    }

    @Test
    void topicsThatTheUserMaySeeAndNotReadOrWrite() throws Exception {
        broker.allow(SEE_SIGN_INS, SEE_ALERTS, READ_GROUP, TRANSACTIONS);

        assertThat(faults(hunt()))
                .containsExactly(
                        "foci-watch: topic sign-ins: not authorized; the user needs READ on it",
                        "foci-watch: topic alerts: not authorized; the user needs WRITE on it");
    }

    @Test
    void aGroupAndTransactionsThatTheUserMayNotUse() throws Exception {
        broker.allow(READ_SIGN_INS, WRITE_ALERTS);

        assertThat(faults(hunt()))
                .containsExactly(
                        "foci-watch: group foci-watch: not authorized; the user needs READ on it",
                        "foci-watch: transactional ids that begin with foci-watch: not authorized;"
                                + " the user needs WRITE on them");
    }

    @Test
    void transactionsThatLastLongerThanTheBrokerAllows() throws Exception {
        broker.allow(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP, TRANSACTIONS);

        assertThat(faults(hunt().with("hunt.kafka.transaction-timeout", "16 min")))
                .singleElement()
                .asString()
                .contains("transaction-timeout is more than the broker's");
    }

    @Test
    void aTopicThatTakesSmallerMessagesThanARequestMayHave() throws Exception {
        broker.allow(READ_SIGN_INS, READ_GROUP, TRANSACTIONS, WRITE_SMALL, SEE_CONFIG_OF_SMALL);

        assertThat(faults(hunt().with("hunt.topics.alerts", "small")))
                .singleElement()
                .asString()
                .contains("topic small: takes messages of 300000 bytes")
                .contains("set hunt.kafka.properties.max.request.size");
    }

    @Test
    void whoMayDoAllOfItIsToldOfNothing() throws Exception {
        // Given
        broker.allow(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP, TRANSACTIONS);

        // When
        KafkaTopics topics = KafkaTopics.ask(hunt().load().kafka(), Duration.ofSeconds(30));

        // Then
        assertThat(topics.partitions()).isEqualTo(Map.of("sign-ins", 2, "alerts", 2));
    }

    @Test
    void withoutTransactionsNoRightToThemIsNeeded() throws Exception {
        // Given
        broker.allow(READ_SIGN_INS, WRITE_ALERTS, READ_GROUP);
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

    /** What a run says that does not start, a line each. */
    private static List<String> faults(HuntFile settings) throws Exception {
        StringWriter err = new StringWriter();
        int exit =
                FociWatch.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        "run",
                        "--config",
                        settings.write().toString());
        assertThat(exit).isEqualTo(1);
        return err.toString().lines().toList();
    }

    private static String noSuch(String topic) {
        return "foci-watch: topic %s: there is none at %s; create it, or check its name"
                .formatted(topic, broker.bootstrapServers());
    }
}
