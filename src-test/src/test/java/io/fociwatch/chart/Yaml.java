package io.fociwatch.chart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** YAML as trees. */
final class Yaml {
    /** Reads and writes it; texts keep their quotes, so that "1" stays a text. */
    static final ObjectMapper MAPPER =
            new ObjectMapper(
                    YAMLFactory.builder()
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .build());

    /** A list of texts. */
    static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private Yaml() {}

    /** All documents of a text that are not empty. */
    static List<JsonNode> documents(String text) throws IOException {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        }
    }

    /** The leaves of a tree by their keys, joined with dots; a list is a leaf. */
    static Map<String, JsonNode> flat(JsonNode tree) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        flatten("", tree, leaves);
        return leaves;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> leaves) {
        if (!node.isObject()) {
            leaves.put(prefix, node);
            return;
        }
        node.properties()
                .forEach(
                        field ->
                                flatten(
                                        prefix.isEmpty()
                                                ? field.getKey()
                                                : prefix + "." + field.getKey(),
                                        field.getValue(),
                                        leaves));
    }
}
