package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that cannot work stop a release, with a message that names the value. */
final class IllegalValuesTest {

    @Test
    void stateWantsAPlace() {
        refuses("minimal", "state.uri: say where", Change.set("/state/uri", ""));
    }

    @Test
    void stateOnAPodsOwnDiskIsLost() {
        refuses(
                "minimal",
                "state.uri: a file: URI is on a pod's own disk",
                Change.set("/state/uri", "file:///var/lib/foci-watch/state"));
    }

    @Test
    void stateOnAClaimLiesWhereItIsMounted() {
        refuses(
                "mssp",
                "state.uri: the volume of state.claim is at",
                Change.set("/state/uri", "file:///data"));
    }

    @Test
    void aBackfillWithADateReadsSomething() {
        refuses("backfill", "backfill.logs: ", Change.set("/backfill/logs", List.of()));
    }

    @Test
    void aBackfillIsNotScaled() {
        refuses("backfill", "autoscaler.enabled: ", Change.set("/autoscaler/enabled", true));
    }

    @Test
    void aBackfillBeginsWithNothing() {
        refuses(
                "backfill",
                "live.savepoint, live.since: ",
                Change.set("/live/savepoint", "s3://b/s"));
    }

    @Test
    void aBackfillHasOneJobManager() {
        refuses(
                "backfill",
                "flink.jobManager.replicas: ",
                Change.set("/flink/jobManager/replicas", 2));
    }

    @Test
    void aCutWithoutASavepointLeavesAGap() {
        refuses("live", "live.since: without live.savepoint", Change.set("/live/savepoint", ""));
    }

    @Test
    void whoStartsAgainFromASavepointNamesIt() {
        refuses(
                "minimal",
                "live.redeployNonce: there is no live.savepoint",
                Change.set("/live/redeployNonce", 1));
    }

    @Test
    void aLiveRunHasNoEnd() {
        refuses(
                "minimal",
                "backfill.until: is of mode backfill",
                Change.set("/backfill/until", "2026-07-16T00:00:00Z"));
    }

    @Test
    void aTableComesFromSomewhere() {
        refuses("minimal", "asn.volume: ", Change.set("/asn/source", "volume"));
        refuses("minimal", "asn.urls: ", Change.set("/asn/source", "initContainer"));
        refuses("live", "asn.claim: ", Change.set("/asn/claim", ""));
        refuses(
                "live",
                "hunt.settings.asn.files: ",
                Change.set("/hunt/settings/asn/files", List.of("/data/asn")));
    }

    @Test
    void theAutoscalersLimitsAreInOrder() {
        refuses("live", "autoscaler.min: 13 is more than", Change.set("/autoscaler/min", 13));
    }

    @Test
    void alertsWantTheLabelsOfThePodMonitor() {
        refuses(
                "minimal",
                "enable monitoring.podMonitor",
                Change.set("/monitoring/prometheusRule/enabled", true));
        refuses(
                "minimal",
                "enable monitoring.podMonitor",
                Change.set("/monitoring/dashboard/enabled", true));
    }

    @Test
    void whatStateDependsOnIsFixed() {
        refuses(
                "minimal",
                "flink.config: pipeline.max-parallelism",
                Change.set("/flink/config", Map.of("pipeline.max-parallelism", 128)));
    }

    @Test
    void everyPlaceholderHasASecret() {
        refuses(
                "minimal",
                "secrets.env: the settings want EVENT_HUBS_CONNECTION_STRING",
                Change.set("/secrets/env", List.of()));
        refuses(
                "live",
                "secrets.env: the settings want KAFKA_PASSWORD",
                Change.set(
                        "/secrets/env",
                        List.of(Map.of("name", "KAFKA_USER", "secret", "kafka", "key", "user"))));
    }

    @Test
    void aVariableHasOneSecret() {
        Map<String, String> env =
                Map.of("name", "EVENT_HUBS_CONNECTION_STRING", "secret", "a", "key", "b");

        refuses(
                "minimal",
                "EVENT_HUBS_CONNECTION_STRING is there twice",
                Change.set("/secrets/env", List.of(env, env)));
    }

    @Test
    void aFolderHasOneSecret() {
        Map<String, String> file = Map.of("name", "tls", "secret", "a");

        refuses(
                "minimal",
                "secrets.files: tls is there twice",
                Change.set("/secrets/files", List.of(file, file)));
    }

    @Test
    void twoTablesOfOneNameWouldBeOne() {
        refuses(
                "live",
                "asn.urls: two of them are of the name asn.zip",
                Change.set(
                        "/asn/urls",
                        List.of(
                                "https://lists.example/ipv4/asn.zip",
                                "https://lists.example/ipv6/asn.zip?token=1")));
    }

    @Test
    void aTableWhoseNameBeginsWithADotWouldBeLeftOut() {
        refuses(
                "live",
                "asn.urls: .asn.csv begins with a dot",
                Change.set("/asn/urls", List.of("https://lists.example/.asn.csv")));
    }

    @Test
    void theParallelismOfAnEmbeddedRunIsNotThatOfACluster() {
        refuses(
                "minimal",
                "hunt.settings.parallelism: is of an embedded run",
                Change.set("/hunt/settings/parallelism", 4));
    }

    @Test
    void aSecretIsNotWrittenIntoASetting() {
        for (String key :
                List.of("sasl.jaas.config", "ssl.keystore.password", "ssl.keystore.key")) {
            refuses(
                    "minimal",
                    key + " would be readable in a ConfigMap",
                    Change.set("/hunt/settings/kafka/properties", Map.of(key, "a secret")));
        }
    }

    @Test
    void brokersAreNamed() {
        refuses(
                "minimal",
                "hunt.settings.kafka.bootstrap-servers: ",
                Change.without("/hunt/settings/kafka/bootstrap-servers"));
        refuses(
                "live",
                "hunt.settings.kafka.bootstrap-servers: ",
                Change.without("/hunt/settings/kafka/bootstrap-servers"));
    }

    @Test
    void checkpointsHaveOnePlace() {
        refuses(
                "minimal",
                "hunt.settings.checkpoints.folder: ",
                Change.set("/hunt/settings/checkpoints/folder", "s3://bucket/other"));
    }

    @Test
    void aWorkspaceIsAskedWithASecret() {
        refuses(
                "eventhub",
                "hunt.settings.graph.join: lookup wants a secret",
                Change.without("/hunt/settings/graph/lookup/client-secret-file"));
    }

    @Test
    void aNameIsShortEnoughForFlink() {
        refuses("minimal", "fullnameOverride", Change.set("/fullnameOverride", "x".repeat(46)));
    }

    private static void refuses(String ciName, String message, Change... changes) {
        assertThatThrownBy(() -> Chart.render(ciName, changes)).hasMessageContaining(message);
    }
}
