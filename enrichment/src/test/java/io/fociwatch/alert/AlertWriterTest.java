package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.alert.Alert.DeviceCodeEvidence;
import io.fociwatch.alert.Alert.GraphEvidence;
import io.fociwatch.alert.Alert.SignInEvidence;
import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.client.ClientCatalogueReader;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.pivot.BurstStatus;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AlertWriterTest {
    private static final String CATALOGUED = "11111111-1111-1111-1111-111111111111";
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    private static final ClientCatalogue CLIENTS =
            ClientCatalogueReader.read(
                    "clients.csv",
                    new StringReader(
                            """
                            client_id,family,name,valid_from,valid_until
                            %s,own,Catalogued,,
                            """
                                    .formatted(CATALOGUED)));

    private final AlertWriter writer = new AlertWriter(CLIENTS);

    /** A device code and three resources; nothing about it matters to the test. */
    private static BurstBuilder burst() {
        return new BurstBuilder()
                .deviceCode("14:00:00.000")
                .redemption("14:02:00.000", "a", "Graph")
                .redemption("14:03:00.000", "b", "Exchange")
                .redemption("14:04:00.000", "c", "Key Vault");
    }

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

    @Nested
    class SpanMinutes {

        @Test
        void countTheBoundariesOfTheClock() {
            assertThat(spanOf("14:02:59.999", "14:03:00.000")).isEqualTo(1);
        }

        @Test
        void countNoMinuteThatHasNoBoundary() {
            assertThat(spanOf("14:02:00.000", "14:02:59.999")).isZero();
        }

        @Test
        void areNoRounding() {
            assertThat(spanOf("14:02:00.000", "14:03:59.999")).isEqualTo(1);
        }

        private long spanOf(String first, String last) {
            BurstBuilder burst =
                    new BurstBuilder()
                            .deviceCode("14:00:00.000")
                            .redemption(first, "a", "Graph")
                            .redemption(last, "b", "Exchange");
            return writer.map(burst.completed()).spanMinutes();
        }
    }

    @Nested
    class Resources {

        @Test
        void areNamedAsLogged() {
            // Given
            BurstBuilder burst = ofResource(GRAPH, "Microsoft Graph (old name)");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("Microsoft Graph (old name)");
            assertThat(alert.signIns().get(0).resource()).isEqualTo("Microsoft Graph (old name)");
        }

        @Test
        void areNamedByTheCatalogueWhereTheLogHasNoName() {
            // Given
            BurstBuilder burst = ofResource(GRAPH, "");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("Microsoft Graph");
            assertThat(alert.signIns().get(0).resource()).isEqualTo("Microsoft Graph");
        }

        @Test
        void areNamedByTheirIdWhereNobodyKnowsAName() {
            // Given
            BurstBuilder burst = ofResource("unknown-id", "");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("unknown-id");
            assertThat(alert.resourceIds()).containsExactly("unknown-id");
            assertThat(alert.signIns().get(0).resource()).isEmpty();
        }

        @Test
        void areNamedByTheFirstSignInThatHasAName() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .deviceCode("14:00:00.000")
                            .redemption("14:02:00.000", GRAPH, "")
                            .redemption("14:03:00.000", GRAPH, "Graph, as logged")
                            .redemption("14:04:00.000", GRAPH, "Graph, renamed");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("Graph, as logged");
            assertThat(alert.resourceCount()).isEqualTo(1);
        }

        @Test
        void withoutAnIdKeepTheirNameAsLogged() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .deviceCode("14:00:00.000")
                            .redemption("14:02:00.000", "", "Azure Key Vault")
                            .redemption("14:03:00.000", "", "AZURE key vault");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("Azure Key Vault");
            assertThat(alert.resourceIds()).isEmpty();
            assertThat(alert.resourceCount()).isEqualTo(1);
        }

        @Test
        void ofOneNameAndTwoIdsAreTwo() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .deviceCode("14:00:00.000")
                            .redemption("14:02:00.000", "a", "Microsoft Teams")
                            .redemption("14:03:00.000", "b", "Microsoft Teams");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.resources()).containsExactly("Microsoft Teams");
            assertThat(alert.resourceIds()).containsExactly("a", "b");
            assertThat(alert.resourceCount()).isEqualTo(2);
        }

        private BurstBuilder ofResource(String id, String name) {
            return new BurstBuilder()
                    .deviceCode("14:00:00.000")
                    .redemption("14:02:00.000", id, name);
        }
    }

    @Nested
    class Names {

        @Test
        void theUserIsTheFirstSignInThatNamesOne() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .user("tenant", "user-id", "From.Code@Contoso.example")
                            .deviceCode("14:00:00.000")
                            .user("tenant", "user-id", "")
                            .redemption("14:02:00.000", "a", "Graph")
                            .user("tenant", "user-id", "Alice@Contoso.example")
                            .redemption("14:03:00.000", "b", "Exchange");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.userPrincipalName()).isEqualTo("alice@contoso.example");
        }

        @Test
        void theDeviceCodeNamesTheUserWhereNoSignInDoes() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .user("tenant", "user-id", "From.Code@Contoso.example")
                            .deviceCode("14:00:00.000")
                            .user("tenant", "user-id", "")
                            .redemption("14:02:00.000", "a", "Graph");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.userPrincipalName()).isEqualTo("from.code@contoso.example");
        }

        @Test
        void theClientIsNamedByTheCatalogueWhereTheLogHasNoName() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .client(CATALOGUED, "")
                            .deviceCode("14:00:00.000")
                            .redemption("14:02:00.000", "a", "Graph");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.appDisplayName()).isEqualTo("Catalogued");
        }

        @Test
        void theClientIsNamedAsLoggedBeforeThat() {
            // Given
            BurstBuilder burst =
                    new BurstBuilder()
                            .client(CATALOGUED, "")
                            .deviceCode("14:00:00.000")
                            .redemption("14:02:00.000", "a", "Graph")
                            .client(CATALOGUED, "As logged")
                            .redemption("14:03:00.000", "b", "Exchange");

            // When
            Alert alert = writer.map(burst.completed());

            // Then
            assertThat(alert.appDisplayName()).isEqualTo("As logged");
        }

        @Test
        void aClientThatNobodyNamesHasNone() {
            assertThat(
                            writer.map(
                                            new BurstBuilder()
                                                    .client("unlisted", "")
                                                    .deviceCode("14:00:00.000")
                                                    .redemption("14:02:00.000", "a", "Graph")
                                                    .completed())
                                    .appDisplayName())
                    .isEmpty();
        }
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
}
