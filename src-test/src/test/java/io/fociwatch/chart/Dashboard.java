package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The Grafana dashboard that the chart ships. */
record Dashboard(JsonNode json) {

    static Dashboard read() throws IOException {
        return new Dashboard(
                new ObjectMapper().readTree(Chart.FOLDER.resolve("files/dashboard.json").toFile()));
    }

    static Dashboard in(JsonNode configMap) throws IOException {
        return new Dashboard(
                new ObjectMapper().readTree(configMap.at("/data/foci-watch.json").asText()));
    }

    /** Panels that show something. */
    List<JsonNode> panels() {
        return ofType(false);
    }

    /** The titles of its rows. */
    List<String> rows() {
        return ofType(true).stream().map(row -> row.path("title").asText()).toList();
    }

    private List<JsonNode> ofType(boolean row) {
        return StreamSupport.stream(json.path("panels").spliterator(), false)
                .filter(panel -> panel.path("type").asText().equals("row") == row)
                .toList();
    }
}
