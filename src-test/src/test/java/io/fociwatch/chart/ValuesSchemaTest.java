package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code values.schema.json}: it knows every value and every setting, and no other. */
final class ValuesSchemaTest {
    private static final Path SETTINGS = Path.of("../docs/settings.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `hunt\\.([^`*]*)` \\| ([^|]*) \\| ([^|]*) \\|");

    /** Helm's own, and what Kubernetes or a volume's driver has the say of. */
    private static final Set<String> OPEN =
            Set.of(
                    "global",
                    "asn.volume",
                    "flink.affinity",
                    "flink.tolerations",
                    "networkPolicy.extraEgress");

    @Test
    void everyObjectIsClosed() throws Exception {
        // When
        Set<String> open = new TreeSet<>();
        findOpen("", schema(), open);

        // Then
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void itHasTheValuesOfTheChart() throws Exception {
        // Given
        Set<String> values =
                ChartPage.values().stream()
                        .map(ChartPage.Value::key)
                        .collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> properties = new TreeSet<>(leaves(schema()).keySet());
        properties.removeIf(name -> name.equals("global"));
        properties.removeIf(name -> name.startsWith("hunt.settings."));
        properties.add("hunt.settings");

        // Then
        assertThat(properties).isEqualTo(values);
    }

    @Test
    void itHasTheSettingsOfTheHunt() throws Exception {
        // Given
        Map<String, String> settings = new TreeMap<>();
        ROW.matcher(Files.readString(SETTINGS))
                .results()
                .forEach(row -> settings.put(row.group(1), row.group(3)));

        // When
        Map<String, JsonNode> properties =
                leaves(schema().at("/properties/hunt/properties/settings"));
        properties.remove("kafka.properties");

        // Then
        assertThat(properties.keySet()).isEqualTo(settings.keySet());
        settings.forEach(
                (key, allowed) ->
                        assertThat(said(properties.get(key))).as(key).isEqualTo(said(allowed)));
    }

    /** The part of a setting's limits that a schema can say. */
    private static String said(String allowed) {
        if (allowed.startsWith("one of ")) {
            return allowed;
        }
        if (allowed.matches("-?\\d+(\\.\\d+)? to \\d+(\\.\\d+)?")) {
            return allowed.replace(".0", "");
        }
        return Pattern.compile("\\d (ms|s|min|h|d) to ").matcher(allowed).find()
                ? "duration"
                : allowed.replaceAll("names.*", "names").replace("true or false", "boolean");
    }

    private static String said(JsonNode property) {
        if (property.has("enum")) {
            return "one of "
                    + String.join(", ", Yaml.MAPPER.convertValue(property.get("enum"), Yaml.TEXTS));
        }
        if (property.has("maximum")) {
            return (property.get("minimum").asText() + " to " + property.get("maximum").asText())
                    .replace(".0", "");
        }
        return property.has("$ref")
                ? property.get("$ref").asText().replace("#/$defs/", "")
                : property.get("type").asText().replace("string", "text");
    }

    /** The properties that have none below them, by their names joined with dots. */
    private static Map<String, JsonNode> leaves(JsonNode schema) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        addLeaves("", schema, leaves);
        return leaves;
    }

    private static void addLeaves(String prefix, JsonNode schema, Map<String, JsonNode> leaves) {
        schema.path("properties")
                .properties()
                .forEach(
                        property -> {
                            String name = prefix + property.getKey();
                            if (property.getValue().has("properties")) {
                                addLeaves(name + ".", property.getValue(), leaves);
                            } else {
                                leaves.put(name, property.getValue());
                            }
                        });
    }

    /** An object may have any property unless its schema says which, or what each is. */
    private static void findOpen(String name, JsonNode schema, Set<String> open) {
        boolean object = schema.path("type").asText().equals("object");
        boolean closed =
                schema.path("additionalProperties").isObject()
                        || (schema.has("properties")
                                && schema.path("additionalProperties").isBoolean()
                                && !schema.path("additionalProperties").asBoolean());
        if (object && !closed) {
            open.add(name);
        }
        schema.path("properties")
                .properties()
                .forEach(
                        property ->
                                findOpen(
                                        name.isEmpty()
                                                ? property.getKey()
                                                : name + "." + property.getKey(),
                                        property.getValue(),
                                        open));
        if (schema.has("items")) {
            findOpen(name, schema.get("items"), open);
        }
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
    }
}
