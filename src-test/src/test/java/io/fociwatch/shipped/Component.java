package io.fociwatch.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A jar that the shipped one is made of.
 *
 * @param licences as its author says them: an SPDX id where there is one, otherwise a name
 * @param sha256 of the jar, in hexadecimal digits
 */
record Component(String group, String name, String version, List<String> licences, String sha256) {

    /** What a CycloneDX document says of one. */
    static Component of(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode said : component.path("licenses")) {
            JsonNode licence = said.path("license");
            licences.add(
                    said.path("expression")
                            .asText(licence.path("id").asText(licence.path("name").asText())));
        }
        String sha256 = "";
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                sha256 = hash.path("content").asText();
            }
        }
        return new Component(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                licences,
                sha256);
    }

    /** The name of its file in a repository. */
    String file() {
        return name + "-" + version + ".jar";
    }

    /** Whether it is a module of this house. */
    boolean isOurs() {
        return group.equals("io.fociwatch");
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}
