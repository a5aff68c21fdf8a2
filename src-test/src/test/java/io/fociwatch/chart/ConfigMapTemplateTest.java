package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code templates/configmap.yaml}. */
final class ConfigMapTemplateTest {
    @Test
    void aSettingOfTheReleaseWinsOverTheShippedFile() throws Exception {
        // When
        Map<String, JsonNode> hunt = hunt("live");

        // Then
        assertThat(hunt.get("hunt.kafka.bootstrap-servers").asText())
                .startsWith("kafka-1.contoso.example:9093");
        assertThat(hunt.get("hunt.kafka.delivery").asText()).isEqualTo("exactly_once");
        assertThat(hunt.get("hunt.topics.silence").asText()).isEqualTo("2 min");
        assertThat(hunt.get("hunt.topics.alerts").asText()).isEqualTo("foci-alerts");
    }

    @Test
    void anEmptyListTakesASettingOfTheShippedFileAway() throws Exception {
        assertThat(hunt("minimal")).containsKey("hunt.topics.graph");
        assertThat(hunt("eventhub")).doesNotContainKey("hunt.topics.graph");
    }

    @Test
    void flinkSaysWhereCheckpointsGo() throws Exception {
        assertThat(hunt("minimal")).doesNotContainKey("hunt.checkpoints.folder");
    }

    @Test
    void severalTenantsAreOneHunt() throws Exception {
        // When
        Map<String, JsonNode> hunt = hunt("mssp");

        // Then
        for (String topics : List.of("sign-ins", "non-interactive")) {
            assertThat(hunt.get("hunt.topics." + topics))
                    .extracting(topic -> topic.asText().split("\\.", 2)[0])
                    .containsExactly("contoso", "fabrikam", "tailspin");
        }
    }

    @Test
    void theTableIsReadFromWhereItIsMounted() throws Exception {
        assertThat(hunt("live").get("hunt.asn.files").get(0).asText())
                .isEqualTo("/var/lib/foci-watch/asn");
        assertThat(hunt("minimal")).doesNotContainKey("hunt.asn.files");
    }

    private static Map<String, JsonNode> hunt(String ciName) throws Exception {
        return Yaml.flat(Settings.of(Chart.render(ciName)));
    }
}
