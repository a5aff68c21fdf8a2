package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code templates/podmonitor.yaml}. */
final class PodMonitorTemplateTest {
    @Test
    void itAsksThePortThatPodsHave() throws Exception {
        // Given
        Release release = Chart.render("live");

        // When
        JsonNode spec = release.only("PodMonitor").get("spec");

        // Then
        assertThat(spec.at("/podMetricsEndpoints/0/port").asText()).isEqualTo("metrics");
        JsonNode flink = release.only("FlinkDeployment").get("spec");
        assertThat(flink.at("/podTemplate/spec/containers/0/ports/0/containerPort").asText())
                .isEqualTo(
                        flink.get("flinkConfiguration").get("metrics.reporter.prom.port").asText());
        assertThat(spec.at("/selector/matchLabels/app").asText())
                .isEqualTo(release.only("FlinkDeployment").at("/metadata/name").asText());
    }

    @Test
    void itIsMadeOnlyWhereItIsWanted() throws Exception {
        assertThat(Chart.render("minimal").all("PodMonitor")).isEmpty();
    }
}
