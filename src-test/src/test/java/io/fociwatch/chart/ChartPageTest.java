package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChartPageTest {
    private static final Path PAGE = Chart.FOLDER.resolve("README.md");

    /** What the page should be lies in target/chart.md when this fails: copy it. */
    @Test
    void thePageSaysWhatTheChartTakes() throws Exception {
        // Given
        String written = ChartPage.written();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("chart.md"), written);

        // When
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        // Then
        assertThat(page).isEqualTo(written);
    }

    @Test
    void everyValueHasAMeaning() throws Exception {
        // When
        List<ChartPage.Value> values = ChartPage.values();

        // Then
        assertThat(values)
                .hasSizeGreaterThan(80)
                .allMatch(value -> value.meaning().endsWith("."), "a sentence");
    }

    @Test
    void noValueIsForgotten() throws Exception {
        // Given
        List<String> described = ChartPage.values().stream().map(ChartPage.Value::key).toList();

        // When
        Map<String, JsonNode> all =
                Yaml.flat(Yaml.MAPPER.readTree(Chart.FOLDER.resolve("values.yaml").toFile()));

        // Then
        assertThat(all.keySet())
                .allMatch(
                        key ->
                                described.stream()
                                        .anyMatch(
                                                name ->
                                                        key.equals(name)
                                                                || key.startsWith(name + ".")));
    }
}
