package io.fociwatch.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.DetectRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder below {@code scenarios}: real log lines in, expected alerts out. */
final class ScenarioTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @TestFactory
    Stream<DynamicTest> logsGiveTheExpectedAlerts() throws IOException {
        return folders().stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.getFileName().toString(), () -> run(folder)));
    }

    @Test
    void everyScenarioTellsItsStory() throws IOException {
        for (Path folder : folders()) {
            assertThat(Files.readAllLines(folder.resolve("README"))).as("%s", folder).hasSize(3);
        }
    }

    private static void run(Path folder) throws IOException {
        // Given
        String expected = Files.readString(folder.resolve("alerts.expected.jsonl"));

        // When
        DetectRun run =
                DetectRun.over(
                        folder.resolve("signin.jsonl"), inputs(folder).toArray(String[]::new));

        // Then
        assertThat(run.exit()).as(run.summary()).isZero();
        List<JsonNode> alerts =
                run.alertsByFileName().stream().map(ScenarioTest::withoutDateOfTable).toList();
        assertThat(AlertDifference.between(alerts, DetectRun.read(expected))).isEmpty();
        assertThat(run.count("rejected")).isZero();
    }

    /** What the folder has besides {@code signin.jsonl}; the Graph log and the table may lack. */
    private static List<String> inputs(Path folder) {
        List<String> inputs = new ArrayList<>();
        inputs.add(folder.resolve("noninteractive.jsonl").toString());
        if (Files.exists(folder.resolve("graph.jsonl"))) {
            inputs.add(folder.resolve("graph.jsonl").toString());
        }
        if (Files.exists(folder.resolve("asn.csv"))) {
            inputs.add("--asn");
            inputs.add(folder.resolve("asn.csv").toString());
        }
        return inputs;
    }

    /** A table's version begins with the date of its file, which no checkout keeps. */
    private static JsonNode withoutDateOfTable(JsonNode alert) {
        String version = alert.get("AsnTableVersion").asText();
        ((ObjectNode) alert)
                .put(
                        "AsnTableVersion",
                        version.replaceFirst("^\\d{4}-\\d\\d-\\d\\d(?=, \\d+ rows, )", "<date>"));
        return alert;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
