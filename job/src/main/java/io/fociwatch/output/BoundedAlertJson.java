package io.fociwatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.alert.Alert;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an alert where no more than so many bytes can be written. An alert is never lost for its
 * length: one that is too long lists less. Each of its lists keeps what fits in its share of the
 * room, sign-ins and Graph calls the first, device codes the last, of which the newest is the
 * alert's own. {@code LeftOut} then says how many entries are missing from which column, and how
 * many texts end early, in an ellipsis. Counts and times stay those of the whole.
 */
public final class BoundedAlertJson {
    static final String LEFT_OUT = "LeftOut";
    static final String TEXTS = "Texts";

    private static final String NEWEST_FIRST = "DeviceCodeSignIns";

    /** Characters of a text: first as logs are read, then for the case that it is no help. */
    private static final List<Integer> LONGEST_TEXTS = List.of(2049, 256);

    private BoundedAlertJson() {}

    /**
     * The alert in UTF-8, on one line, without a line feed.
     *
     * @param most bytes; of 128 KiB or more it is never longer
     */
    public static byte[] write(Alert alert, int most) {
        byte[] whole = AlertJson.write(alert).getBytes(UTF_8);
        if (whole.length <= most) {
            return whole;
        }
        ObjectNode json = AlertJson.tree(alert);
        ObjectNode leftOut = json.objectNode();
        Map<String, ArrayNode> lists = new LinkedHashMap<>();
        long room = 0;
        for (int longest : LONGEST_TEXTS) {
            cutTexts(json, longest, leftOut);
            takeOut(json, lists, leftOut);
            json.set(LEFT_OUT, leftOut);
            room = most - length(json);
            if (room >= 0) {
                break;
            }
            lists.forEach(json::set);
        }
        putBack(json, lists, leftOut, room);
        if (leftOut.isEmpty()) {
            json.remove(LEFT_OUT);
        }
        return AlertJson.write(json).getBytes(UTF_8);
    }

    /** Puts an empty list in the place of each, and its whole size among what is left out. */
    private static void takeOut(ObjectNode json, Map<String, ArrayNode> lists, ObjectNode leftOut) {
        json.fields()
                .forEachRemaining(
                        column -> {
                            if (column.getValue() instanceof ArrayNode list) {
                                lists.put(column.getKey(), list);
                            }
                        });
        lists.forEach(
                (column, list) -> {
                    json.putArray(column);
                    leftOut.put(column, list.size());
                });
    }

    /** The short lists first: what they do not need of their share is the longer ones'. */
    private static void putBack(
            ObjectNode json, Map<String, ArrayNode> lists, ObjectNode leftOut, long room) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        lists.forEach((column, list) -> lengths.put(column, length(list)));
        List<String> columns = new ArrayList<>(lists.keySet());
        columns.sort(Comparator.comparing(lengths::get));
        long rest = Math.max(0, room);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            ArrayNode list = lists.get(column);
            long share = rest / (columns.size() - i);
            ArrayNode kept = column.equals(NEWEST_FIRST) ? last(list, share) : first(list, share);
            json.set(column, kept);
            rest -= length(kept);
            if (kept.size() == list.size()) {
                leftOut.remove(column);
            } else {
                leftOut.put(column, list.size() - kept.size());
            }
        }
    }

    private static ArrayNode first(ArrayNode list, long most) {
        ArrayNode kept = list.arrayNode();
        long length = 0;
        for (JsonNode entry : list) {
            length += length(entry) + 1;
            if (length > most) {
                break;
            }
            kept.add(entry);
        }
        return kept;
    }

    private static ArrayNode last(ArrayNode list, long most) {
        int from = list.size();
        long length = 0;
        while (from > 0) {
            length += length(list.get(from - 1)) + 1;
            if (length > most) {
                break;
            }
            from--;
        }
        ArrayNode kept = list.arrayNode();
        for (int i = from; i < list.size(); i++) {
            kept.add(list.get(i));
        }
        return kept;
    }

    private static void cutTexts(JsonNode json, int longest, ObjectNode leftOut) {
        if (json instanceof ObjectNode object) {
            object.fields()
                    .forEachRemaining(
                            field -> {
                                if (isTooLong(field.getValue(), longest)) {
                                    field.setValue(cut(field.getValue(), longest, leftOut));
                                }
                                cutTexts(field.getValue(), longest, leftOut);
                            });
        } else if (json instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (isTooLong(list.get(i), longest)) {
                    list.set(i, cut(list.get(i), longest, leftOut));
                }
                cutTexts(list.get(i), longest, leftOut);
            }
        }
    }

    private static boolean isTooLong(JsonNode value, int longest) {
        return value.isTextual() && value.textValue().length() > longest;
    }

    private static JsonNode cut(JsonNode value, int longest, ObjectNode leftOut) {
        String text = value.textValue();
        // Half a surrogate pair is no character.
        int end = longest - 1 - (Character.isHighSurrogate(text.charAt(longest - 2)) ? 1 : 0);
        leftOut.put(TEXTS, leftOut.path(TEXTS).asInt() + 1);
        return leftOut.textNode(text.substring(0, end) + '…');
    }

    private static long length(JsonNode json) {
        return AlertJson.write(json).getBytes(UTF_8).length;
    }
}
