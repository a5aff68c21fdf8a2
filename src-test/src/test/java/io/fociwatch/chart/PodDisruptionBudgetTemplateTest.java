package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code templates/poddisruptionbudget.yaml}. */
final class PodDisruptionBudgetTemplateTest {
    private static final String KIND = "PodDisruptionBudget";

    @Test
    void aDrainTakesOneTaskManagerOfSeveral() throws Exception {
        // When
        JsonNode spec = budget("mssp", Change.set("/flink/parallelism", 13));

        // Then
        assertThat(spec.get("minAvailable").asInt()).isEqualTo(3);
        assertThat(spec.at("/selector/matchLabels/component").asText()).isEqualTo("taskmanager");
    }

    @Test
    void ofOneTaskManagerThereIsNone() throws Exception {
        assertThat(Chart.render("minimal").all(KIND)).isEmpty();
    }

    @Test
    void theAutoscalersLeastCounts() throws Exception {
        // When
        Release release = Chart.render("live", Change.set("/autoscaler/min", 6));

        // Then
        assertThat(release.all(KIND).get(0).at("/spec/minAvailable").asInt()).isEqualTo(2);
    }

    @Test
    void ofTwoJobManagersOneStays() throws Exception {
        // When
        JsonNode spec = budget("live");

        // Then
        assertThat(spec.get("minAvailable").asInt()).isEqualTo(1);
        assertThat(spec.at("/selector/matchLabels/component").asText()).isEqualTo("jobmanager");
    }

    @Test
    void aBackfillHasNone() throws Exception {
        assertThat(Chart.render("backfill").all(KIND)).isEmpty();
    }

    private static JsonNode budget(String ciName, Change... changes) throws Exception {
        return Chart.render(ciName, changes).only(KIND).get("spec");
    }
}
