package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the schemas would say if a template had a typing error: without it the other tests prove
 * nothing.
 */
final class ObjectSchemasTest {
    private static ObjectSchemas schemas;
    private static Release release;

    @BeforeAll
    static void renderEverything() throws IOException {
        schemas = ObjectSchemas.load();
        release = Chart.render("live");
    }

    @ParameterizedTest
    @CsvSource({
        "FlinkDeployment, /spec/job, upgradeMode",
        "FlinkDeployment, /spec, flinkConfiguration",
        "FlinkDeployment, /spec/jobManager/resource, memory",
        "FlinkDeployment, /spec/podTemplate/spec/containers/0, volumeMounts",
        "FlinkDeployment, /spec/podTemplate/spec/containers/0/env/0/valueFrom/secretKeyRef, key",
        "FlinkDeployment, /spec/podTemplate/spec/securityContext, runAsNonRoot",
        "ConfigMap, '', data",
        "ConfigMap, /metadata, labels",
        "ServiceAccount, '', metadata",
        "Role, /rules/0, resources",
        "RoleBinding, /roleRef, apiGroup",
        "NetworkPolicy, /spec, policyTypes",
        "NetworkPolicy, /spec/egress/0/to/0/podSelector, matchLabels",
        "PodDisruptionBudget, /spec, minAvailable",
        "CronJob, /spec, schedule",
        "CronJob, /spec/jobTemplate/spec/template/spec/containers/0, image",
        "PodMonitor, /spec/podMetricsEndpoints/0, interval",
        "PrometheusRule, /spec/groups/0/rules/0, expr",
    })
    void aMisspelledFieldIsAFault(String kind, String parent, String field) {
        // Given
        JsonNode object = release.all(kind).get(0).deepCopy();
        ObjectNode node = (ObjectNode) object.at(parent);

        // When
        node.set(field + "s", node.remove(field));
        List<String> faults = schemas.faults(object);

        // Then
        assertThat(faults).anyMatch(fault -> fault.contains(field + "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "FlinkDeployment, /spec, flinkVersion, v2_33",
        "FlinkDeployment, /spec/job, upgradeMode, savepoints",
        "FlinkDeployment, /spec/job, parallelism, four",
        "NetworkPolicy, /spec, policyTypes, Ingress",
        "CronJob, /spec, successfulJobsHistoryLimit, one",
    })
    void aValueOfAnotherKindIsAFault(String kind, String parent, String field, String value) {
        // Given
        JsonNode object = release.all(kind).get(0).deepCopy();

        // When
        ((ObjectNode) object.at(parent)).put(field, value);

        // Then
        assertThat(schemas.faults(object)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v1, ConfigMaps", "policy/v1beta1, PodDisruptionBudget", "apps/v3, Deployment"})
    void anObjectThatKubernetesDoesNotHaveIsAFault(String apiVersion, String kind) {
        // Given
        ObjectNode object = release.only("ServiceAccount").deepCopy();

        // When
        object.put("apiVersion", apiVersion).put("kind", kind);

        // Then
        assertThat(schemas.faults(object))
                .containsExactly("no schema for " + apiVersion + " " + kind);
    }
}
