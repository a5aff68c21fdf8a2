package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the chart asks Prometheus for.
 *
 * @param from the alert or panel
 * @param text in PromQL
 */
public record Query(String from, String text) {
    private static final Pattern SERIES =
            Pattern.compile("\\b(flink_\\w+)(?:\\{[^}]*?operator_name=\"([^\"]*)\")?");

    /** Everything that the alerts and the dashboard ask for. */
    public static List<Query> all() throws IOException {
        List<Query> queries = new ArrayList<>(ofAlerts(Chart.render("live")));
        // With a workspace in place of the Graph log there are other alerts.
        queries.addAll(ofAlerts(Chart.render("eventhub", WITH_MONITORING)));
        queries.addAll(ofDashboard(Dashboard.read()));
        return queries;
    }

    /** Switches on all that watches a release. */
    static final Change[] WITH_MONITORING = {
        Change.set("/monitoring/podMonitor/enabled", true),
        Change.set("/monitoring/prometheusRule/enabled", true),
        Change.set("/monitoring/dashboard/enabled", true),
    };

    static List<Query> ofAlerts(Release release) {
        List<Query> queries = new ArrayList<>();
        for (JsonNode rule : release.only("PrometheusRule").at("/spec/groups/0/rules")) {
            queries.add(new Query(rule.path("alert").asText(), rule.path("expr").asText()));
        }
        return queries;
    }

    private static List<Query> ofDashboard(Dashboard dashboard) {
        List<Query> queries = new ArrayList<>();
        for (JsonNode panel : dashboard.panels()) {
            for (JsonNode target : panel.path("targets")) {
                queries.add(new Query(panel.path("title").asText(), target.path("expr").asText()));
            }
        }
        return queries;
    }

    /** The metrics that it names, and behind a space the one operator that it wants them of. */
    public Set<String> series() {
        Set<String> series = new TreeSet<>();
        Matcher matcher = SERIES.matcher(text);
        while (matcher.find()) {
            String operator = matcher.group(2);
            series.add(matcher.group(1) + (operator == null ? "" : " " + operator));
        }
        return series;
    }
}
