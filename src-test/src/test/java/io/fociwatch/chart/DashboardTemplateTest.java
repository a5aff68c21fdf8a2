package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code templates/dashboard.yaml}. */
final class DashboardTemplateTest {
    @Test
    void itIsTheShippedDashboard() throws Exception {
        // When
        JsonNode configMap =
                Chart.render("live").all("ConfigMap").stream()
                        .filter(map -> map.at("/metadata/labels").has("grafana_dashboard"))
                        .findFirst()
                        .orElseThrow();

        // Then
        assertThat(Dashboard.in(configMap)).isEqualTo(Dashboard.read());
    }

    @Test
    void itHasARowForEachPartOfTheJob() throws Exception {
        assertThat(Dashboard.read().rows())
                .containsExactly(
                        "Sources",
                        "Watermarks and lateness",
                        "Detection",
                        "Enrichment",
                        "State and checkpoints");
    }

    @Test
    void everyPanelSaysWhatItShows() throws Exception {
        assertThat(Dashboard.read().panels())
                .hasSizeGreaterThan(20)
                .allMatch(panel -> panel.get("description").asText().endsWith("."));
    }
}
