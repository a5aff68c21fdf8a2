package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** The objects that a release sends to Kubernetes. */
public record Release(List<JsonNode> objects) {

    static Release read(String manifest) throws IOException {
        // Helm's library has no text at all for a release without objects.
        return new Release(manifest == null ? List.of() : Yaml.documents(manifest));
    }

    /** The only object of a kind. */
    JsonNode only(String kind) {
        List<JsonNode> all = all(kind);
        if (all.size() != 1) {
            throw new AssertionError("%d objects of kind %s".formatted(all.size(), kind));
        }
        return all.get(0);
    }

    /** Those of a kind. */
    List<JsonNode> all(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** Kind and name of each. */
    List<String> names() {
        return objects.stream()
                .map(
                        object ->
                                object.path("kind").asText()
                                        + " "
                                        + object.at("/metadata/name").asText())
                .sorted()
                .toList();
    }
}
