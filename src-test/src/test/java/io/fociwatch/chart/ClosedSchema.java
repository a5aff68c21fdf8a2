package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A published schema made strict, in place: an object has the properties that it names, and no
 * other.
 */
final class ClosedSchema {
    private static final String PROPERTIES = "properties";
    private static final String ADDITIONAL = "additionalProperties";
    private static final String REQUIRED = "required";

    /** What the model's generator writes of Go types that are a text or a number in JSON. */
    private static final Map<String, String> SCALARS =
            Map.of("IntOrString", "integer", "Quantity", "number");

    private ClosedSchema() {}

    static ObjectNode of(ObjectNode schema) {
        close(schema);
        return schema;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path(PROPERTIES).isObject()) {
            if (!object.path(ADDITIONAL).isObject()) {
                object.put(ADDITIONAL, false);
            }
            require(object);
        }
        if (node instanceof ObjectNode object) {
            replaceScalars(object);
        }
        node.forEach(ClosedSchema::close);
    }

    /** The model says it at each property, as JSON Schema did at first; later it is a list. */
    private static void require(ObjectNode object) {
        ArrayNode required = object.withArrayProperty(REQUIRED);
        object.get(PROPERTIES)
                .properties()
                .forEach(
                        property -> {
                            if (property.getValue().path(REQUIRED).isBoolean()) {
                                ((ObjectNode) property.getValue()).remove(REQUIRED);
                                required.add(property.getKey());
                            }
                        });
    }

    private static void replaceScalars(ObjectNode definitions) {
        definitions
                .properties()
                .forEach(
                        definition ->
                                SCALARS.forEach(
                                        (name, number) -> {
                                            if (definition.getKey().endsWith("_" + name)) {
                                                scalar(definition.getValue(), number);
                                            }
                                        }));
    }

    private static void scalar(JsonNode definition, String number) {
        ((ObjectNode) definition).removeAll().putArray("type").add("string").add(number);
    }
}
