package io.fociwatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.alert.Alert;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.pivot.BurstStatus;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

final class AlertPageTest {
    private static final Instant TIME = Instant.parse("2026-05-01T14:02:00Z");

    @Test
    void columnsAreThePublishedHunts() throws Exception {
        // When
        ObjectNode json = json("curl/8");

        // Then
        assertThat(StreamSupport.stream(((Iterable<String>) json::fieldNames).spliterator(), false))
                .startsWith(
                        "AlertId",
                        "Revision",
                        "Status",
                        "RuleId",
                        "TenantId",
                        "UserId",
                        "DeviceCodeTime",
                        "DeviceCodeIP",
                        "DeviceCodeAuthProtocol",
                        "FirstSeen",
                        "LastSeen",
                        "SpanMinutes",
                        "UserPrincipalName",
                        "AppDisplayName",
                        "AppId",
                        "AppIdCount",
                        "ResourceCount",
                        "Resources",
                        "ResourceIds",
                        "IPs",
                        "ASNs",
                        "UserAgents",
                        "RequestUris",
                        "SignInCount",
                        "DeviceCodeSignIns",
                        "SignIns",
                        "GraphCalls",
                        "GraphCompleteness",
                        "AsnTableVersion");
        assertThat(json.get("FirstSeen").asText()).isEqualTo("2026-05-01T14:02:00.000Z");
    }

    @Test
    void aUserAgentCannotMoveTheCursorOrTurnTheTextAround() throws Exception {
        // Given
        ObjectNode json = json("\u001b[2Jgone \u202Etxt.exe\r\nnext <script> \u009b1A\u2028up");

        // When
        String page = AlertPage.of(json);

        // Then
        assertThat(page)
                .contains("?[2Jgone ?txt.exe??next <script> ?1A?up")
                .doesNotContain("\u001b", "\u009b", "\u2028");
    }

    private static ObjectNode json(String userAgent) throws Exception {
        Alert alert =
                new Alert(
                        "id",
                        2,
                        BurstStatus.COMPLETED,
                        "",
                        "hunt-2025-045",
                        "t",
                        "u",
                        TIME,
                        "192.0.2.1",
                        "deviceCode",
                        TIME,
                        TIME,
                        0,
                        "a@contoso.com",
                        "client",
                        "c",
                        1,
                        3,
                        List.of("r"),
                        List.of("r"),
                        List.of("192.0.2.1"),
                        List.of("AS64500 Six"),
                        List.of(userAgent),
                        List.of(),
                        3,
                        List.of(),
                        List.of(),
                        List.of(),
                        GraphCompleteness.OFF,
                        "a version",
                        "High",
                        List.of(),
                        List.of());
        return (ObjectNode) new ObjectMapper().readTree(AlertJson.write(alert));
    }
}
