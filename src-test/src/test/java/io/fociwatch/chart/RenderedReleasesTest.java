package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the chart's values files, against the schemas of what it renders. */
final class RenderedReleasesTest {
    private static ObjectSchemas schemas;

    @BeforeAll
    static void loadSchemas() throws IOException {
        schemas = ObjectSchemas.load();
    }

    static List<String> ciNames() throws IOException {
        return Chart.ciNames();
    }

    @Test
    void everyPromisedWayHasAFile() throws Exception {
        assertThat(Chart.ciNames())
                .containsExactly("backfill", "eventhub", "live", "minimal", "mssp");
    }

    @ParameterizedTest
    @MethodSource("ciNames")
    void everyObjectIsWhatItsSchemaAllows(String ciName) throws Exception {
        // Given
        Release release = Chart.render(ciName);

        // When
        List<String> faults =
                release.objects().stream()
                        .flatMap(
                                object ->
                                        schemas.faults(object).stream()
                                                .map(fault -> of(object, fault)))
                        .toList();

        // Then
        assertThat(release.objects()).hasSizeGreaterThan(4);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ciNames")
    void helmFindsNothingWrongWithTheChart(String ciName, @TempDir Path folder) throws Exception {
        // When
        LintResult result = Chart.lint(ciName, folder);

        // Then
        assertThat(result.isFailed()).isFalse();
        assertThat(result.getMessages()).allMatch(message -> message.startsWith("[INFO]"));
    }

    private static String of(JsonNode object, String fault) {
        return object.path("kind").asText() + ": " + fault;
    }
}
