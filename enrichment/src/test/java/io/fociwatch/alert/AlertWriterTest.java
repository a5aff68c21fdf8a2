package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.alert.Alert.DeviceCodeEvidence;
import io.fociwatch.alert.Alert.GraphEvidence;
import io.fociwatch.alert.Alert.SignInEvidence;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.pivot.BurstStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlertWriterTest {
    private final AlertWriter writer = new AlertWriter(ListedClient.CATALOGUE);

    @Test
    void everyFieldTellsOfTheBurst() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .user("tenant", "user-id", "Alice@Contoso.example")
                        .client("poller-id", "Authentication Broker")
                        .from("198.51.100.1", "Mozilla/5.0")
                        .deviceCode("13:50:00.000")
                        .from("198.51.100.2", "Mozilla/5.0")
                        .deviceCode("14:00:00.500")
                        .client("client-id", "Azure CLI")
                        .from("203.0.113.7", "python-requests/2.31")
                        .redemption("14:02:00.250", "b", "Graph")
                        .redemption("14:03:00.000", "a", "Key Vault")
                        .from("203.0.113.6", "curl/8")
                        .redemption("14:07:00.000", "c", "Exchange")
                        .redemption("14:08:30.750", "a", "Key Vault")
                        .call("https://graph.microsoft.com/v1.0/me", "aadinternals")
                        .network("203.0.113.6", "AS64500 Six")
                        .network("198.51.100.2", "AS64501");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert)
                .isEqualTo(
                        new Alert(
                                AlertId.of("hunt-2025-045", burst.burst()),
                                2,
                                BurstStatus.COMPLETED,
                                "",
                                "hunt-2025-045",
                                "tenant",
                                "user-id",
                                Instant.parse("2026-05-01T14:00:00.500Z"),
                                "198.51.100.2",
                                "deviceCode",
                                Instant.parse("2026-05-01T14:02:00.250Z"),
                                Instant.parse("2026-05-01T14:08:30.750Z"),
                                6,
                                "alice@contoso.example",
                                "Azure CLI",
                                "client-id",
                                1,
                                3,
                                List.of("Exchange", "Graph", "Key Vault"),
                                List.of("a", "b", "c"),
                                List.of("203.0.113.6", "203.0.113.7"),
                                List.of("AS64500 Six"),
                                List.of("aadinternals", "curl/8", "python-requests/2.31"),
                                List.of("https://graph.microsoft.com/v1.0/me"),
                                4,
                                List.of(
                                        new DeviceCodeEvidence(
                                                "id-1",
                                                Instant.parse("2026-05-01T13:50:00Z"),
                                                "198.51.100.1",
                                                "",
                                                "poller-id",
                                                "Mozilla/5.0",
                                                "correlation-1",
                                                "session-1",
                                                "log.jsonl:1"),
                                        new DeviceCodeEvidence(
                                                "id-2",
                                                Instant.parse("2026-05-01T14:00:00.500Z"),
                                                "198.51.100.2",
                                                "AS64501",
                                                "poller-id",
                                                "Mozilla/5.0",
                                                "correlation-2",
                                                "session-2",
                                                "log.jsonl:2")),
                                List.of(
                                        signIn(3, "14:02:00.250", "b", "Graph", "203.0.113.7"),
                                        signIn(4, "14:03:00.000", "a", "Key Vault", "203.0.113.7"),
                                        signIn(5, "14:07:00.000", "c", "Exchange", "203.0.113.6"),
                                        signIn(6, "14:08:30.750", "a", "Key Vault", "203.0.113.6")),
                                List.of(
                                        new GraphEvidence(
                                                "request-0",
                                                Instant.parse("2026-05-01T14:03:00.250Z"),
                                                "GET",
                                                "https://graph.microsoft.com/v1.0/me",
                                                200,
                                                "203.0.113.6",
                                                "AS64500 Six",
                                                "aadinternals",
                                                Link.TOKEN)),
                                GraphCompleteness.COMPLETE,
                                "a version",
                                "High",
                                List.of("Credential Access", "Collection", "Lateral Movement"),
                                List.of("T1528", "T1550.001")));
    }

    private static SignInEvidence signIn(
            int n, String time, String resourceId, String resource, String ip) {
        return new SignInEvidence(
                "id-" + n,
                Instant.parse("2026-05-01T" + time + "Z"),
                resourceId,
                resource,
                ip,
                ip.endsWith("6") ? "AS64500 Six" : "",
                ip.endsWith("6") ? "curl/8" : "python-requests/2.31",
                "correlation-" + n,
                "session-" + n,
                "log.jsonl:" + n);
    }

    @Test
    void anOpenedBurstIsTheFirstRevisionOfTheSameAlert() {
        // When
        Alert opened = writer.map(burst().opened());

        // Then
        assertThat(opened.revision()).isEqualTo(1);
        assertThat(opened.status()).isEqualTo(BurstStatus.OPENED);
        assertThat(opened.alertId()).isEqualTo(writer.map(burst().completed()).alertId());
    }

    @Test
    void whatTheLogLacksIsInNoSet() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .deviceCode("14:00:00.000")
                        .from("", "")
                        .redemption("14:02:00.000", "a", "Graph")
                        .from("203.0.113.7", "curl/8")
                        .redemption("14:03:00.000", "", "Exchange")
                        .redemption("14:04:00.000", "c", "Key Vault");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.ips()).containsExactly("203.0.113.7");
        assertThat(alert.userAgents()).containsExactly("curl/8");
        assertThat(alert.resourceIds()).containsExactly("a", "c");
        assertThat(alert.resourceCount()).isEqualTo(3);
    }

    @Test
    void theAddressesAreThoseOfTheBurstAndNotOfTheDeviceCode() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .from("198.51.100.1", "Mozilla/5.0")
                        .deviceCode("14:00:00.000")
                        .from("203.0.113.7", "curl/8")
                        .redemption("14:02:00.000", "a", "Graph");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.ips()).containsExactly("203.0.113.7");
        assertThat(alert.userAgents()).containsExactly("curl/8");
    }

    /** A device code and three resources; nothing about it matters to the test. */
    private static BurstBuilder burst() {
        return new BurstBuilder()
                .deviceCode("14:00:00.000")
                .redemption("14:02:00.000", "a", "Graph")
                .redemption("14:03:00.000", "b", "Exchange")
                .redemption("14:04:00.000", "c", "Key Vault");
    }
}
