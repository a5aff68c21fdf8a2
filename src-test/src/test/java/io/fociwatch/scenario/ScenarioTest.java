package io.fociwatch.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.DetectRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                DetectRun.over(folder.resolve("signin.jsonl"), logs(folder).toArray(String[]::new));

        // Then
        assertThat(run.exit()).as(run.summary()).isZero();
        assertThat(AlertDifference.between(run.alertsByFileName(), DetectRun.read(expected)))
                .isEmpty();
        assertThat(run.count("rejected")).isZero();
    }

    private static List<String> logs(Path folder) {
        return Stream.of("noninteractive.jsonl")
                .map(log -> folder.resolve(log).toString())
                .toList();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
