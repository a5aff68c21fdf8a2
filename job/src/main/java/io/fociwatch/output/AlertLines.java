package io.fociwatch.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The alerts of a bounded run: parallel subtasks write them in any order, people and comparisons
 * want them by time. They are few, and so sorted in memory.
 */
public final class AlertLines {
    private static final ObjectMapper MAPPER = new ObjectMapper(Invisible.escapedJson());

    private AlertLines() {}

    /** The alerts in a file of JSON Lines, by {@code FirstSeen}, then {@code AlertId}. */
    public static List<JsonNode> sorted(Path file) throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            alerts.add(MAPPER.readTree(line));
        }
        alerts.sort(
                Comparator.comparing((JsonNode alert) -> alert.get("FirstSeen").asText())
                        .thenComparing(alert -> alert.get("AlertId").asText()));
        return alerts;
    }

    /** Writes alerts one a line. */
    public static void write(List<JsonNode> alerts, Appendable out) throws IOException {
        for (JsonNode alert : alerts) {
            out.append(MAPPER.writeValueAsString(alert)).append('\n');
        }
    }
}
