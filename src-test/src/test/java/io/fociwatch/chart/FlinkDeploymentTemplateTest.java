package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code templates/flinkdeployment.yaml}: the job and its Flink. */
final class FlinkDeploymentTemplateTest {
    @Test
    void aLiveReleaseRunsTheJarInApplicationModeAndIsUpgradedBySavepoint() throws Exception {
        // When
        JsonNode spec = spec("minimal");

        // Then
        assertThat(spec.at("/flinkVersion").asText()).isEqualTo("v2_3");
        assertThat(spec.at("/job/jarURI").asText())
                .isEqualTo("local:///opt/flink/usrlib/foci-watch.jar");
        assertThat(texts(spec.at("/job/args")))
                .containsExactly("run", "--config", "/etc/foci-watch/hunt.yaml");
        assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("savepoint");
        assertThat(spec.at("/job/state").asText()).isEqualTo("running");
        assertThat(spec.at("/job").has("initialSavepointPath")).isFalse();
        assertThat(spec.at("/job").has("allowNonRestoredState")).isFalse();
    }

    @Test
    void checkpointsSavepointsAndTheLeaderLieBelowTheStatesUri() throws Exception {
        // When
        JsonNode flink = spec("minimal").get("flinkConfiguration");

        // Then
        String uri = "abfs://flink@contoso.dfs.core.windows.net/foci-watch";
        assertThat(text(flink, "execution.checkpointing.dir")).isEqualTo(uri + "/checkpoints");
        assertThat(text(flink, "execution.checkpointing.savepoint-dir"))
                .isEqualTo(uri + "/savepoints");
        assertThat(text(flink, "high-availability.type")).isEqualTo("kubernetes");
        assertThat(text(flink, "high-availability.storageDir")).isEqualTo(uri + "/ha");
    }

    @Test
    void aLiveReleaseGoesOnFromWhereABackfillHasEnded() throws Exception {
        // When
        JsonNode job = spec("live").get("job");

        // Then
        assertThat(texts(job.get("args"))).containsSequence("--since", "2026-07-16T00:00:00Z");
        assertThat(job.get("initialSavepointPath").asText()).contains("backfill/savepoint-");
        assertThat(job.get("allowNonRestoredState").asBoolean()).isTrue();
        assertThat(job.get("savepointRedeployNonce").asInt()).isEqualTo(1);
    }

    /** Helm reads a number of a file as one with a point. */
    @Test
    void numbersOfSevenDigitsAndMoreAreWrittenAsTheyAre() throws Exception {
        // When
        JsonNode spec =
                Chart.render(
                                "live",
                                Change.set("/live/restartNonce", 1_784_246_400),
                                Change.set("/live/redeployNonce", 1_784_246_401),
                                Change.set(
                                        "/flink/config",
                                        Map.of("execution.checkpointing.timeout", 1_200_000)))
                        .only("FlinkDeployment")
                        .get("spec");

        // Then
        assertThat(spec.get("restartNonce").asText()).isEqualTo("1784246400");
        assertThat(spec.at("/job/savepointRedeployNonce").asText()).isEqualTo("1784246401");
        assertThat(text(spec.get("flinkConfiguration"), "execution.checkpointing.timeout"))
                .isEqualTo("1200000");
    }

    @Test
    void namesThatLookLikeNumbersStayNames() throws Exception {
        // When
        JsonNode spec =
                Chart.render(
                                "minimal",
                                Change.set("/image/pullSecrets", List.of("123")),
                                Change.set("/flink/priorityClassName", "1e3"),
                                Change.set(
                                        "/secrets/env",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        "EVENT_HUBS_CONNECTION_STRING",
                                                        "secret",
                                                        "0x1f",
                                                        "key",
                                                        "true"))))
                        .only("FlinkDeployment")
                        .at("/spec/podTemplate/spec");

        // Then
        assertThat(spec.at("/imagePullSecrets/0/name").isTextual()).isTrue();
        assertThat(spec.get("priorityClassName").isTextual()).isTrue();
        JsonNode secret = spec.at("/containers/0/env/0/valueFrom/secretKeyRef");
        assertThat(secret.get("name").asText()).isEqualTo("0x1f");
        assertThat(secret.get("key").asText()).isEqualTo("true");
        assertThat(secret.get("key").isTextual()).isTrue();
    }

    @Test
    void aBackfillRunsToItsCutAndKeepsVictimsOutOfThePodsLog() throws Exception {
        // When
        JsonNode spec = spec("backfill");

        // Then
        assertThat(texts(spec.at("/job/args")))
                .containsExactly(
                        "backfill",
                        "--config",
                        "/etc/foci-watch/hunt.yaml",
                        "--logs",
                        "abfs://insights-logs-signinlogs@contoso.dfs.core.windows.net/",
                        "abfs://insights-logs-noninteractiveusersigninlogs@contoso.dfs.core"
                                + ".windows.net/",
                        "--until",
                        "2026-07-16T00:00:00Z",
                        "--savepoint",
                        "abfs://flink@contoso.dfs.core.windows.net/foci-watch/backfill",
                        "--once",
                        "--out",
                        "/tmp/alerts.jsonl",
                        "--strict");
        assertThat(spec.at("/job/upgradeMode").asText()).isEqualTo("stateless");
        assertThat(spec.get("flinkConfiguration").has("high-availability.type")).isFalse();
    }

    @Test
    void aBackfillWithoutDatesMakesNothing() throws Exception {
        // When
        Release asShipped = Chart.render(Chart.FOLDER.resolve("values-backfill.yaml"));
        Release withSettings = Chart.render("backfill", Change.set("/backfill/until", ""));

        // Then
        assertThat(asShipped.objects()).isEmpty();
        assertThat(withSettings.objects()).isEmpty();
    }

    @Test
    void eachModeHasItsOverlayOfFlinksConfiguration() throws Exception {
        // When
        JsonNode live = spec("minimal").get("flinkConfiguration");
        JsonNode backfill = spec("backfill").get("flinkConfiguration");

        // Then
        String attempts = "restart-strategy.exponential-delay.attempts-before-reset-backoff";
        assertThat(text(live, attempts)).isEqualTo("" + Integer.MAX_VALUE);
        assertThat(text(backfill, attempts)).isEqualTo("30");
        assertThat(text(live, "execution.checkpointing.timeout")).isEqualTo("5 min");
        assertThat(text(backfill, "execution.checkpointing.timeout")).isEqualTo("30 min");
    }

    @Test
    void rocksDbHasManagedMemoryAndTheHeapHasNone() throws Exception {
        // When
        JsonNode heap = spec("minimal").get("flinkConfiguration");
        JsonNode rocksDb = spec("mssp").get("flinkConfiguration");

        // Then
        assertThat(text(heap, "state.backend.type")).isEqualTo("hashmap");
        assertThat(text(heap, "taskmanager.memory.managed.size")).isEqualTo("32m");
        assertThat(text(rocksDb, "state.backend.type")).isEqualTo("rocksdb");
        assertThat(rocksDb.has("taskmanager.memory.managed.size")).isFalse();
        assertThat(text(rocksDb, "taskmanager.memory.managed.fraction")).isEqualTo("0.4");
        assertThat(text(rocksDb, "execution.checkpointing.incremental")).isEqualTo("true");
    }

    @Test
    void theAutoscalerStaysInItsLimits() throws Exception {
        // When
        JsonNode with = spec("live").get("flinkConfiguration");
        JsonNode without = spec("minimal").get("flinkConfiguration");

        // Then
        assertThat(text(with, "job.autoscaler.enabled")).isEqualTo("true");
        assertThat(text(with, "job.autoscaler.vertex.max-parallelism")).isEqualTo("12");
        assertThat(text(with, "jobmanager.scheduler")).isEqualTo("adaptive");
        assertThat(without.has("job.autoscaler.enabled")).isFalse();
    }

    @Test
    void flinksConfigurationMayBeWidened() throws Exception {
        // When
        JsonNode flink = spec("eventhub").get("flinkConfiguration");

        // Then
        assertThat(text(flink, "fs.azure.account.auth.type")).isEqualTo("OAuth");
    }

    @Test
    void theLogIsForMachinesUnlessPeopleWantIt() throws Exception {
        // When
        String json = spec("minimal").at("/logConfiguration/log4j-console.properties").asText();
        String plain = spec("live").at("/logConfiguration/log4j-console.properties").asText();

        // Then
        assertThat(json).contains("{JSON}");
        assertThat(plain).doesNotContain("{JSON}");
    }

    @Test
    void aReleaseMayBeSuspendedAndRestarted() throws Exception {
        // When
        JsonNode spec = spec("live", Change.set("/live/state", "suspended"));

        // Then
        assertThat(spec.at("/job/state").asText()).isEqualTo("suspended");
        assertThat(spec.get("restartNonce").asInt()).isEqualTo(3);
    }

    private static JsonNode spec(String ciName, Change... changes) throws Exception {
        return Chart.render(ciName, changes).only("FlinkDeployment").get("spec");
    }

    private static String text(JsonNode flink, String key) {
        return flink.get(key).textValue();
    }

    private static List<String> texts(JsonNode list) {
        return Yaml.MAPPER.convertValue(list, Yaml.TEXTS);
    }
}
