package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code templates/cronjob.yaml}. */
final class CronJobTemplateTest {
    @Test
    void theTableIsFetchedIntoTheVolumeThatPodsRead() throws Exception {
        // Given
        Release release = Chart.render("live");

        // When
        JsonNode pod = release.only("CronJob").at("/spec/jobTemplate/spec/template/spec");

        // Then
        String claim = "/persistentVolumeClaim/claimName";
        assertThat(pod.at("/volumes/0" + claim).asText()).isEqualTo("asn-table");
        assertThat(release.only("FlinkDeployment").at("/spec/podTemplate/spec/volumes"))
                .anyMatch(volume -> volume.at(claim).asText().equals("asn-table"));
        assertThat(pod.get("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
    }

    @Test
    void onlyWhoWantsItHasIt() throws Exception {
        assertThat(Chart.render("eventhub").all("CronJob")).isEmpty();
        assertThat(Chart.render("mssp").all("CronJob")).isEmpty();
    }
}
