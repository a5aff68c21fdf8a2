package io.fociwatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fociwatch.alert.Alert;
import io.fociwatch.alert.Alert.DeviceCodeEvidence;
import io.fociwatch.alert.Alert.GraphEvidence;
import io.fociwatch.alert.Alert.SignInEvidence;
import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.pivot.BurstStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An alert of any size becomes a message of no more than so many bytes, and says what it lacks. */
final class BoundedAlertJsonTest {
    private static final Instant TIME = Instant.parse("2026-05-01T14:00:00Z");
    private static final int MOST = 1_000_000;
    private static final int LEAST = 127 << 10;

    @Test
    void anAlertThatFitsIsWrittenWhole() throws Exception {
        // Given
        Alert alert = alert(3, 3, 3, "agent");
        byte[] whole = AlertJson.write(alert).getBytes(UTF_8);

        // When
        byte[] written = BoundedAlertJson.write(alert, whole.length);

        // Then
        assertThat(written).isEqualTo(whole);
        assertThat(json(written).has("LeftOut")).isFalse();
    }

    @Test
    void oneThatIsAByteTooLongSaysWhatItLeavesOut() throws Exception {
        // Given
        Alert alert = alert(30, 30, 300, "agent");
        int length = AlertJson.write(alert).getBytes(UTF_8).length;

        // When
        byte[] written = BoundedAlertJson.write(alert, length - 1);

        // Then
        assertThat(written).hasSizeLessThan(length);
        assertThat(json(written).get("LeftOut").fieldNames())
                .toIterable()
                .containsExactly("GraphCalls");
        assertThat(whole(json(written), "GraphCalls")).isEqualTo(300);
    }

    @Test
    void ofAStormOfDeviceCodesTheNewestAreListedAndAllOthersAreCounted() throws Exception {
        // When
        byte[] written = BoundedAlertJson.write(alert(20_000, 3, 0, "agent"), MOST);

        // Then
        JsonNode codes = json(written).get("DeviceCodeSignIns");
        assertThat(written).hasSizeBetween(MOST * 9 / 10, MOST);
        assertThat(codes.get(codes.size() - 1).get("Id").asText()).isEqualTo("code-19999");
        assertThat(codes.get(0).get("Id").asText()).isEqualTo("code-" + (20_000 - codes.size()));
        assertThat(whole(json(written), "DeviceCodeSignIns")).isEqualTo(20_000);
        assertThat(json(written).get("SignIns")).hasSize(3);
        assertThat(json(written).get("LeftOut")).hasSize(1);
    }

    @Test
    void ofAStormOfCallsTheFirstAreListedBesideEverySignIn() throws Exception {
        // When
        byte[] written = BoundedAlertJson.write(alert(2, 40, 50_000, "agent"), MOST);

        // Then
        JsonNode json = json(written);
        assertThat(written).hasSizeBetween(MOST * 9 / 10, MOST);
        assertThat(json.get("GraphCalls").get(0).get("RequestId").asText()).isEqualTo("call-0");
        assertThat(whole(json, "GraphCalls")).isEqualTo(50_000);
        assertThat(whole(json, "RequestUris")).isEqualTo(50_000);
        assertThat(json.get("SignIns")).hasSize(40);
        assertThat(json.get("DeviceCodeSignIns")).hasSize(2);
        assertThat(json.get("SignInCount").asInt()).isEqualTo(40);
        assertThat(json.get("ResourceCount").asInt()).isEqualTo(3);
    }

    @Test
    void aHugeTextCostsItselfOnly() throws Exception {
        // Given
        String agent = "\uD83D\uDE00\u202E".repeat(400_000);

        // When
        byte[] written = BoundedAlertJson.write(alert(2, 5, 10, agent), MOST);

        // Then
        JsonNode json = json(written);
        assertThat(written).hasSizeLessThanOrEqualTo(MOST);
        assertThat(json.get("SignIns")).hasSize(5);
        assertThat(json.get("GraphCalls")).hasSize(10);
        assertThat(json.get("SignIns").get(0).get("UserAgent").asText())
                .hasSize(2049)
                .endsWith("…");
        assertThat(json.get("LeftOut").fieldNames()).toIterable().containsExactly("Texts");
        // The client's name, its agents as a list, and one in each entry.
        assertThat(json.get("LeftOut").get("Texts").asInt()).isEqualTo(1 + 1 + 2 + 5 + 10);
    }

    @Test
    void noAlertIsLongerThanTheLeastThatCanBeSet() throws Exception {
        // Given
        String escaped = "\u0001".repeat(2_500);

        // When
        byte[] written = BoundedAlertJson.write(alert(500, 500, 1_000, escaped), LEAST);

        // Then
        JsonNode json = json(written);
        assertThat(written).hasSizeLessThanOrEqualTo(LEAST);
        assertThat(json.get("SignIns")).isNotEmpty();
        assertThat(json.get("GraphCalls")).isNotEmpty();
        assertThat(json.get("DeviceCodeSignIns")).isNotEmpty();
        assertThat(json.get("SignInCount").asInt()).isEqualTo(500);
    }

    private static int whole(JsonNode json, String column) {
        return json.get(column).size() + json.get("LeftOut").get(column).asInt();
    }

    private static JsonNode json(byte[] written) throws IOException {
        return new ObjectMapper().readTree(written);
    }

    private static Alert alert(int codes, int signIns, int calls, String text) {
        return new Alert(
                "0123456789abcdef0123456789abcdef",
                2,
                BurstStatus.COMPLETED,
                "",
                "hunt-2025-045",
                "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11",
                "0d4f7c0e-58a4-4a0f-9d7c-3a1f2b6c8d90",
                TIME,
                "192.0.2.1",
                "deviceCode",
                TIME,
                TIME,
                0,
                "a@contoso.com",
                text,
                "04b07795-8542-4bc9-aaaa-59d79c0a3df9",
                1,
                3,
                List.of("Azure Key Vault", "Microsoft Graph", "Office 365 Exchange Online"),
                List.of("1", "2", "3"),
                List.of("192.0.2.1"),
                List.of("AS64500 Six"),
                List.of(text),
                list(calls, n -> "https://graph.microsoft.com/v1.0/me/messages/" + n),
                signIns,
                list(codes, n -> deviceCode(n, text)),
                list(signIns, n -> signIn(n, text)),
                list(calls, n -> call(n, text)),
                GraphCompleteness.COMPLETE,
                "a version",
                "High",
                List.of("Credential Access"),
                List.of("T1528"));
    }

    private static DeviceCodeEvidence deviceCode(int n, String agent) {
        String origin = "sign-ins/1@" + n;
        return new DeviceCodeEvidence(
                "code-" + n, TIME, "192.0.2.1", "AS64500 Six", "c", agent, "co", "s", origin);
    }

    private static SignInEvidence signIn(int n, String agent) {
        String origin = "sign-ins/2@" + n;
        return new SignInEvidence(
                "r-" + n, TIME, "1", "Graph", "192.0.2.1", "AS64500 Six", agent, "co", "s", origin);
    }

    private static GraphEvidence call(int n, String agent) {
        String uri = "https://graph.microsoft.com/v1.0/me/messages/" + n;
        return new GraphEvidence(
                "call-" + n, TIME, "GET", uri, 200, "192.0.2.1", "AS64500 Six", agent, Link.TOKEN);
    }

    private static <T> List<T> list(int size, IntFunction<T> entry) {
        return IntStream.range(0, size).mapToObj(entry).toList();
    }
}
