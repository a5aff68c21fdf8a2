package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code templates/prometheusrule.yaml}; what the alerts do is {@link AlertRulesTest}'s. */
final class PrometheusRuleTemplateTest {
    @Test
    void onlyLogsThatAreReadCanFallSilent() throws Exception {
        // Given
        List<String> all = alerts("live");

        // When
        List<String> withoutGraph = alerts("eventhub", Query.WITH_MONITORING);

        // Then
        assertThat(all).contains("FociWatchSilentGraph", "FociWatchGraphBehind");
        assertThat(withoutGraph)
                .contains("FociWatchSilentSignIns", "FociWatchLookupsFail")
                .doesNotContain("FociWatchSilentGraph", "FociWatchGraphBehind");
    }

    @Test
    void aTableThatNobodyWantsIsNotMissed() throws Exception {
        assertThat(alerts("minimal", Query.WITH_MONITORING))
                .noneMatch(alert -> alert.startsWith("FociWatchAsn"));
    }

    @Test
    void aSuspendedJobIsNotMissed() throws Exception {
        assertThat(alerts("live", Change.set("/live/state", "suspended")))
                .doesNotContain("FociWatchNotRunning");
    }

    @Test
    void everyAlertHasTheLabelsOfItsTeamAndAParagraphInTheRunbook() throws Exception {
        // When
        JsonNode rules = Chart.render("live").only("PrometheusRule").at("/spec/groups/0/rules");

        // Then
        assertThat(rules).isNotEmpty();
        for (JsonNode rule : rules) {
            assertThat(rule.at("/labels/team").asText()).isEqualTo("detection");
            assertThat(rule.at("/annotations/runbook_url").asText())
                    .isEqualTo(
                            "https://runbooks.contoso.example/foci-watch#"
                                    + rule.get("alert").asText().toLowerCase(Locale.ROOT));
        }
    }

    private static List<String> alerts(String ciName, Change... changes) throws Exception {
        return Query.ofAlerts(Chart.render(ciName, changes)).stream().map(Query::from).toList();
    }
}
