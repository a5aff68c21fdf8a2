package io.fociwatch.detect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in a few lines how two lists of alerts differ, where printing both would fill a book. */
public final class AlertDifference {
    private AlertDifference() {}

    /** A line for each alert that only one list has, and for each field that differs. */
    public static List<String> between(List<JsonNode> actual, List<JsonNode> expected) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (JsonNode alert : actual) {
            if (byId.put(id(alert), alert) != null) {
                differences.add("twice: " + id(alert));
            }
        }
        for (JsonNode alert : expected) {
            JsonNode other = byId.remove(id(alert));
            if (other == null) {
                differences.add("missing: " + alert);
            } else {
                fields(alert, other, differences);
            }
        }
        byId.values().forEach(alert -> differences.add("not expected: " + alert));
        return differences;
    }

    private static void fields(JsonNode expected, JsonNode actual, List<String> differences) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        expected.fields().forEachRemaining(field -> all.put(field.getKey(), field.getValue()));
        actual.fields().forEachRemaining(field -> all.putIfAbsent(field.getKey(), null));
        for (String field : all.keySet()) {
            // As text: 2 and 2L are the same number to a reader of JSON.
            String left = String.valueOf(expected.get(field));
            String right = String.valueOf(actual.get(field));
            if (!left.equals(right)) {
                differences.add(
                        "%s %s: %s instead of %s".formatted(id(expected), field, right, left));
            }
        }
    }

    private static String id(JsonNode alert) {
        return alert.get("AlertId").asText();
    }
}
