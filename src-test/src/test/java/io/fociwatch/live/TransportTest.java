package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.kafka.KafkaFaultException;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.oracle.BruteForceOracle;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which a run talks to a broker and is let in: each carries logs in and alerts out. */
final class TransportTest {
    private static final int USERS = 20;

    @TempDir private Path folder;

    @Test
    void tlsWithAPasswordAsEventHubsHasIt() throws Exception {
        Certificate certificate = Certificate.in(folder.resolve("key"));
        try (Broker broker = Broker.start(folder.resolve("broker"), certificate.ofBroker())) {
            HuntFile settings = tls(hunt(broker), certificate);

            requireAlerts(broker, settings);
        }
    }

    @Test
    void aBrokerWhoseCertificateNobodyVouchesForIsToldAtTheStart() throws Exception {
        Certificate certificate = Certificate.in(folder.resolve("key"));
        Certificate other = Certificate.in(folder.resolve("other"));
        try (Broker broker = Broker.start(folder.resolve("broker"), certificate.ofBroker())) {
            HuntFile settings = tls(hunt(broker), other);

            Assertions.assertThatExceptionOfType(KafkaFaultException.class)
                    .isThrownBy(
                            () -> KafkaTopics.ask(settings.load().kafka(), Duration.ofSeconds(20)))
                    .withMessageContaining("TLS with " + broker.bootstrapServers() + " fails")
                    .withMessageContaining("hunt.kafka.properties.ssl.*");
        }
    }

    @Test
    void tlsWithATokenOfAnIdentityService() throws Exception {
        Certificate certificate = Certificate.in(folder.resolve("key"));
        try (TokenService tokens = TokenService.start()) {
            Map<String, String> properties = new HashMap<>(certificate.ofBroker());
            properties.putAll(tokens.ofBroker());
            try (Broker broker = Broker.start(folder.resolve("broker"), properties)) {
                HuntFile settings = tls(hunt(broker), certificate);
                tokens.ofClient("foci-watch", "the secret").forEach(settings::property);

                requireAlerts(broker, settings);

                assertThat(tokens.issued()).isPositive();
            }
        }
    }

    @Test
    void aTokenThatIsRefusedIsToldAtTheStart() throws Exception {
        Certificate certificate = Certificate.in(folder.resolve("key"));
        try (TokenService tokens = TokenService.start()) {
            Map<String, String> properties = new HashMap<>(certificate.ofBroker());
            properties.putAll(tokens.ofBroker());
            try (Broker broker = Broker.start(folder.resolve("broker"), properties)) {
                HuntFile settings = tls(hunt(broker), certificate);
                tokens.ofClient("foci-watch", "a guess").forEach(settings::property);

                ThrowingCallable asking =
                        () -> KafkaTopics.ask(settings.load().kafka(), Duration.ofSeconds(20));

                Assertions.assertThatExceptionOfType(KafkaFaultException.class)
                        .isThrownBy(asking)
                        .satisfies(
                                fault ->
                                        assertThat(fault.getMessage())
                                                .doesNotContain("a guess")
                                                .hasLineCount(1));
            }
        }
    }

    @Test
    void withoutTransactionsAlertsAreWrittenAtOnce() throws Exception {
        try (Broker broker = Broker.start(folder.resolve("broker"))) {
            HuntFile settings =
                    hunt(broker)
                            .with("hunt.kafka.delivery", "at_least_once")
                            // Nothing waits for a checkpoint.
                            .with("hunt.checkpoints.interval", "1 h");

            requireAlerts(broker, settings);
        }
    }

    private HuntFile hunt(Broker broker) throws Exception {
        broker.createTopic("sign-ins", 2);
        broker.createTopic("alerts", 1);
        return new HuntFile(folder, broker.bootstrapServers());
    }

    private static HuntFile tls(HuntFile settings, Certificate certificate) {
        return settings.property("security.protocol", "SASL_SSL")
                .property("ssl.truststore.type", "PEM")
                .property("ssl.truststore.location", certificate.certificate().toString());
    }

    private static void requireAlerts(Broker broker, HuntFile settings) throws Exception {
        // Given
        Instant begin = Instant.now().minus(Duration.ofMinutes(30));
        Random random = new Random(2);

        try (LiveRun run = LiveRun.start(settings.load());
                AlertTopic alerts = new AlertTopic(broker, "alerts");
                EventHubTopic signIns = new EventHubTopic(broker, "sign-ins")) {
            // When
            signIns.send(0, FreshStories.users("transport", USERS, begin, 4, random));
            List<JsonNode> expected =
                    List.copyOf(
                            new BruteForceOracle(FreshStories.definition())
                                    .alerts(signIns.delivered()));
            alerts.readUntil(
                    topic -> AlertDifference.between(topic.standing(), expected).isEmpty());

            // Then
            assertThat(expected).hasSizeGreaterThan(10);
            assertThat(AlertDifference.between(alerts.standing(), expected)).isEmpty();
        }
    }
}
