package io.fociwatch.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlertLinesTest {
    @TempDir private Path folder;

    @Test
    void alertsAreInOrderOfTheirBurstsThenOfTheirIds() throws Exception {
        // Given
        String second = "{\"AlertId\":\"a\",\"FirstSeen\":\"2026-05-01T14:02:00.001Z\"}";
        String firstB = "{\"AlertId\":\"b\",\"FirstSeen\":\"2026-05-01T14:02:00.000Z\"}";
        String firstA = "{\"AlertId\":\"a\",\"FirstSeen\":\"2026-05-01T14:02:00.000Z\"}";

        // When
        List<JsonNode> sorted = sorted(second, firstB, firstA);

        // Then
        assertThat(written(sorted)).containsExactly(firstA, firstB, second);
    }

    @Test
    void aRunWithoutAlertsWritesNothing() throws Exception {
        assertThat(written(sorted())).isEmpty();
    }

    @Test
    void whatShowsNothingAndDoesSomethingIsEscapedAndParsesToTheSame() throws Exception {
        // Given
        String agent = "a\u001b[31mb\u009b2Jc\u202ed\u2028e\u007ff\u200bé\ud83d\ude00";
        String alert =
                new ObjectMapper()
                        .createObjectNode()
                        .put("AlertId", "a")
                        .put("FirstSeen", "2026-05-01T14:02:00.000Z")
                        .put("UserAgent", agent)
                        .toString();

        // When
        List<String> lines = written(sorted(alert));

        // Then
        assertThat(lines)
                .singleElement()
                .asString()
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]")
                .contains("\\u001B[31m", "\\u009B2J", "\\u202E", "\\u2028", "\\u007F", "é😀");
        assertThat(new ObjectMapper().readTree(lines.get(0)).get("UserAgent").asText())
                .isEqualTo(agent);
    }

    private List<JsonNode> sorted(String... lines) throws IOException {
        return AlertLines.sorted(Files.write(folder.resolve("alerts.jsonl"), List.of(lines)));
    }

    private static List<String> written(List<JsonNode> alerts) throws IOException {
        StringBuilder text = new StringBuilder();
        AlertLines.write(alerts, text);
        return text.toString().lines().toList();
    }
}
