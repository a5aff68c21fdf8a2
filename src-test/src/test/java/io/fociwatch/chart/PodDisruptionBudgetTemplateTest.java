package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.List;

/** {@code templates/poddisruptionbudget.yaml}. */
final class PodDisruptionBudgetTemplateTest {
    @Test
    void aDrainTakesOneTaskManagerAtATime() throws Exception {
        // When
        JsonNode spec = Chart.render("minimal").only("PodDisruptionBudget").get("spec");

        // Then
        assertThat(spec.get("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(spec.at("/selector/matchLabels/component").asText()).isEqualTo("taskmanager");
    }

    @Test
    void ofTwoJobManagersOneStays() throws Exception {
        // When
        List<JsonNode> budgets = Chart.render("live").all("PodDisruptionBudget");

        // Then
        assertThat(budgets).hasSize(2);
        assertThat(budgets.get(1).at("/spec/minAvailable").asInt()).isEqualTo(1);
    }

    @Test
    void aBackfillHasNone() throws Exception {
        assertThat(Chart.render("backfill").all("PodDisruptionBudget")).isEmpty();
    }
}
