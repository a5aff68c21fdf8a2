package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code templates/networkpolicy.yaml}. */
final class NetworkPolicyTemplateTest {
    @Test
    void podsAreReachedByTheOperatorAndThemselvesOnly() throws Exception {
        // When
        JsonNode spec = Chart.render("minimal").only("NetworkPolicy").get("spec");

        // Then
        assertThat(Yaml.MAPPER.convertValue(spec.get("policyTypes"), Yaml.TEXTS))
                .containsExactly("Ingress", "Egress");
        assertThat(spec.get("ingress")).hasSize(2);
        assertThat(spec.at("/ingress/1/ports/0/port").asInt()).isEqualTo(8081);
    }

    @Test
    void prometheusComesInWhereItIsWanted() throws Exception {
        // When
        JsonNode spec = Chart.render("backfill").only("NetworkPolicy").get("spec");

        // Then
        assertThat(spec.at("/ingress/2/ports/0/port").asInt()).isEqualTo(9249);
    }

    @Test
    void brokersAreReachedInTheirNetworkOnly() throws Exception {
        // When
        List<JsonNode> policies = Chart.render("live").all("NetworkPolicy");

        // Then
        assertThat(policies).hasSize(2);
        assertThat(policies.get(0).findValuesAsText("cidr"))
                .containsExactly("10.96.0.1/32", "10.20.0.0/16");
        assertThat(policies.get(0).at("/spec/egress").findValuesAsText("port"))
                .contains("53", "6443", "9093", "443", "9000");
    }

    @Test
    void itMayBeSomebodyElses() throws Exception {
        // When
        Release release = Chart.render("live", Change.set("/networkPolicy/enabled", false));

        // Then
        assertThat(release.all("NetworkPolicy")).isEmpty();
    }
}
