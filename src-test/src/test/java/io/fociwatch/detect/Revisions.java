package io.fociwatch.detect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Alerts as they left a live job.
 *
 * @param all in order
 */
public record Revisions(List<JsonNode> all) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of so many lines of JSON. */
    public static Revisions of(List<String> lines) {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : lines) {
            alerts.add(alert(line));
        }
        return new Revisions(alerts);
    }

    /** The last of each alert that was not superseded; all as revision 2, as a bounded run has. */
    public List<JsonNode> standing() {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        for (JsonNode alert : all) {
            last.merge(
                    alert.get("AlertId").asText(),
                    alert,
                    (one, other) -> number(one) > number(other) ? one : other);
        }
        List<JsonNode> standing = new ArrayList<>();
        for (JsonNode alert : last.values()) {
            if (!isSuperseded(alert)) {
                standing.add(((ObjectNode) alert.deepCopy()).put("Revision", 2));
            }
        }
        return standing;
    }

    /** Those that say that another alert has their evidence. */
    public List<JsonNode> superseded() {
        return all.stream().filter(Revisions::isSuperseded).toList();
    }

    /** Those that left more than once, as id and number. */
    public List<String> twice() {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .map(alert -> alert.get("AlertId").asText() + " revision " + number(alert))
                .filter(revision -> !seen.add(revision))
                .toList();
    }

    private static JsonNode alert(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no alert: " + line, e);
        }
    }

    private static boolean isSuperseded(JsonNode alert) {
        return alert.get("Status").asText().equals("SUPERSEDED");
    }

    private static int number(JsonNode alert) {
        return alert.get("Revision").asInt();
    }
}
