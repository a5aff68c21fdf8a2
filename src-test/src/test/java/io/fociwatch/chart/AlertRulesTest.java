package io.fociwatch.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts in the hands of Prometheus' own test tool, promtool. */
final class AlertRulesTest {
    private static final Path CASES = Path.of("src/test/resources/chart");

    @TempDir private Path folder;

    @Test
    void alertsOfALiveReleaseRingWhenTheyShould() throws Exception {
        assertThat(promtool("alerts-live.yaml", Chart.render("live"))).contains("SUCCESS");
    }

    @Test
    void alertsOfAReleaseWithAWorkspaceRingWhenTheyShould() throws Exception {
        Release release = Chart.render("eventhub", Query.WITH_MONITORING);

        assertThat(promtool("alerts-lookup.yaml", release)).contains("SUCCESS");
    }

    @Test
    void everyAlertHasACaseInWhichItRingsAndOneInWhichItDoesNot() throws Exception {
        // Given
        Set<String> alerts = new TreeSet<>();
        Query.ofAlerts(Chart.render("live")).forEach(query -> alerts.add(query.from()));
        Query.ofAlerts(Chart.render("eventhub", Query.WITH_MONITORING))
                .forEach(query -> alerts.add(query.from()));

        // When
        Map<String, Set<Boolean>> cases = cases();

        // Then
        assertThat(cases.keySet()).isEqualTo(alerts);
        assertThat(cases).allSatisfy((alert, rings) -> assertThat(rings).containsOnly(true, false));
    }

    /**
     * What promtool says of the rules of a release; that they are none, or the tests fail, as well.
     */
    private String promtool(String cases, Release release) throws Exception {
        assumeTrue(isThere(), "promtool is not installed; Debian has it in the package prometheus");
        Yaml.MAPPER.writeValue(
                folder.resolve("rules.yaml").toFile(), release.only("PrometheusRule").get("spec"));
        Path copy = Files.copy(CASES.resolve(cases), folder.resolve(cases));
        Process process =
                new ProcessBuilder("promtool", "test", "rules", copy.getFileName().toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "promtool")));
    }

    /** Of each alert whether there are cases in which it rings, and in which it does not. */
    private static Map<String, Set<Boolean>> cases() throws IOException {
        Map<String, Set<Boolean>> cases = new TreeMap<>();
        for (String file : List.of("alerts-live.yaml", "alerts-lookup.yaml")) {
            for (JsonNode test : Yaml.MAPPER.readTree(CASES.resolve(file).toFile()).get("tests")) {
                for (JsonNode alert : test.get("alert_rule_test")) {
                    cases.computeIfAbsent(alert.get("alertname").asText(), name -> new TreeSet<>())
                            .add(!alert.get("exp_alerts").isEmpty());
                }
            }
        }
        return cases;
    }
}
