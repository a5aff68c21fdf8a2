package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code templates/flinkdeployment.yaml}: the pods. */
final class PodTemplateTest {
    static List<String> ciNames() throws Exception {
        return Chart.ciNames();
    }

    @Test
    void anImageMayBeNamedByItsDigest() throws Exception {
        assertThat(spec("minimal").get("image").asText()).isEqualTo("foci-watch:0.1.0");
        assertThat(spec("eventhub").get("image").asText())
                .isEqualTo("foci-watch@sha256:" + "0".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("ciNames")
    void noPodHasRightsThatItDoesNotNeed(String ciName) throws Exception {
        // When
        JsonNode pod = spec(ciName).at("/podTemplate/spec");

        // Then
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText())
                .isEqualTo("RuntimeDefault");
        for (String kind : List.of("containers", "initContainers")) {
            for (JsonNode container : pod.path(kind)) {
                JsonNode security = container.get("securityContext");
                assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.get("allowPrivilegeEscalation").booleanValue()).isFalse();
                assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ciNames")
    void whatFlinkWritesToIsAVolume(String ciName) throws Exception {
        // When
        JsonNode pod = spec(ciName).at("/podTemplate/spec");

        // Then
        assertThat(mounts(pod)).contains("/tmp", "/opt/flink/log", "/etc/foci-watch/hunt.yaml");
        assertThat(names(pod.at("/containers/0/volumeMounts")))
                .containsExactlyInAnyOrderElementsOf(names(pod.get("volumes")));
    }

    @ParameterizedTest
    @MethodSource("ciNames")
    void everySecretComesByReference(String ciName) throws Exception {
        // When
        Release release = Chart.render(ciName);

        // Then
        assertThat(release.all("Secret")).isEmpty();
        JsonNode env =
                release.only("FlinkDeployment").at("/spec/podTemplate/spec/containers/0/env");
        assertThat(env).isNotEmpty().allMatch(one -> !one.has("value"));
        assertThat(env).allMatch(one -> one.at("/valueFrom/secretKeyRef/key").isTextual());
    }

    @Test
    void aSecretMayBeAFile() throws Exception {
        // When
        JsonNode pod = spec("eventhub").at("/podTemplate/spec");

        // Then
        assertThat(mounts(pod)).contains("/etc/foci-watch/secrets/log-analytics");
        assertThat(pod.get("volumes"))
                .anyMatch(
                        volume -> volume.at("/secret/secretName").asText().equals("log-analytics"));
    }

    @Test
    void otherSettingsAreAnotherPod() throws Exception {
        // When
        String one = checksum();
        String again = checksum();
        String other = checksum(Change.set("/hunt/settings/min-resources", 4));

        // Then
        assertThat(one).hasSize(64).isEqualTo(again).isNotEqualTo(other);
    }

    @Test
    void theTableIsFetchedBeforeThePodStarts() throws Exception {
        // When
        JsonNode pod = spec("eventhub").at("/podTemplate/spec");

        // Then
        assertThat(texts(pod.at("/initContainers/0/args")))
                .contains("https://lists.example/kusto-cidr-asn-ipv6.csv.zip");
        assertThat(mounts(pod)).contains("/var/lib/foci-watch/asn");
    }

    @Test
    void theTableMayLieInAVolumeOfOnesOwn() throws Exception {
        // When
        JsonNode pod = spec("mssp").at("/podTemplate/spec");

        // Then
        assertThat(pod.has("initContainers")).isFalse();
        assertThat(pod.get("volumes"))
                .anyMatch(
                        volume ->
                                volume.at("/persistentVolumeClaim/claimName")
                                        .asText()
                                        .equals("asn-table"));
    }

    private static String checksum(Change... changes) throws Exception {
        return spec("minimal", changes)
                .at("/podTemplate/metadata/annotations")
                .get("checksum/settings")
                .asText();
    }

    private static JsonNode spec(String ciName, Change... changes) throws Exception {
        return Chart.render(ciName, changes).only("FlinkDeployment").get("spec");
    }

    private static List<String> mounts(JsonNode pod) {
        return values(pod.at("/containers/0/volumeMounts"), "mountPath");
    }

    private static List<String> names(JsonNode list) {
        return values(list, "name");
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return Yaml.MAPPER.convertValue(list, Yaml.TEXTS);
    }
}
