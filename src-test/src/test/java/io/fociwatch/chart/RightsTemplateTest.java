package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code templates/serviceaccount.yaml} and {@code templates/rbac.yaml}. */
final class RightsTemplateTest {
    @Test
    void flinkMayDoWhatItDoesInItsOwnNameAndNoMore() throws Exception {
        // When
        JsonNode rules = Chart.render("minimal").only("Role").get("rules");

        // Then
        assertThat(rules.findValuesAsText("resources")).hasSize(4);
        assertThat(rules.toString()).doesNotContain("*").doesNotContain("secrets");
    }

    @Test
    void theRoleIsOfTheAccountThatPodsRunAs() throws Exception {
        // When
        Release release = Chart.render("eventhub");

        // Then
        String account = "foci-watch-azure";
        assertThat(release.only("ServiceAccount").at("/metadata/name").asText()).isEqualTo(account);
        assertThat(release.only("RoleBinding").at("/subjects/0/name").asText()).isEqualTo(account);
        assertThat(release.only("FlinkDeployment").at("/spec/serviceAccount").asText())
                .isEqualTo(account);
        assertThat(release.only("ServiceAccount").at("/metadata/annotations")).isNotEmpty();
    }

    @Test
    void bothMayBeSomebodyElses() throws Exception {
        // When
        Release release =
                Chart.render(
                        "minimal",
                        Change.set("/serviceAccount/create", false),
                        Change.set("/serviceAccount/name", "flink"),
                        Change.set("/rbac/create", false));

        // Then
        assertThat(release.all("ServiceAccount")).isEmpty();
        assertThat(release.all("Role")).isEmpty();
        assertThat(release.only("FlinkDeployment").at("/spec/serviceAccount").asText())
                .isEqualTo("flink");
    }
}
