package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The hunt's settings in what a release renders. */
final class Settings {
    private Settings() {}

    /** The text of hunt.yaml. */
    static String textOf(Release release) {
        return release.all("ConfigMap").stream()
                .map(map -> map.at("/data/hunt.yaml"))
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseThrow()
                .asText();
    }

    /** Its tree. */
    static JsonNode of(Release release) throws IOException {
        return Yaml.MAPPER.readTree(textOf(release));
    }
}
