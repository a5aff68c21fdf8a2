package io.fociwatch.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One value of a file set to another.
 *
 * @param pointer where, such as {@code /state/uri}; what leads there is made if it is missing
 * @param value the other one; null takes it away
 */
public record Change(String pointer, JsonNode value) {

    /** Sets a value to a text, number, list or map. */
    public static Change set(String pointer, Object value) {
        return new Change(pointer, new ObjectMapper().valueToTree(value));
    }

    /** Takes a value away. */
    static Change without(String pointer) {
        return new Change(pointer, null);
    }

    void apply(ObjectNode tree) {
        String[] names = pointer.substring(1).split("/", -1);
        ObjectNode node = tree;
        for (int i = 0; i < names.length - 1; i++) {
            node = node.withObjectProperty(names[i]);
        }
        if (value == null) {
            node.remove(names[names.length - 1]);
        } else {
            node.set(names[names.length - 1], value);
        }
    }
}
