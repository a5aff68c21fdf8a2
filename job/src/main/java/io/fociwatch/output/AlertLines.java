package io.fociwatch.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The alerts of a run that has ended: parallel subtasks write them in any order, people and
 * comparisons want them by time. They are few, and so sorted in memory.
 */
public final class AlertLines {
    private static final ObjectMapper MAPPER = new ObjectMapper(Invisible.escapedJson());

    private AlertLines() {}

    /** The alerts in a file of JSON Lines, by {@code FirstSeen}, then {@code AlertId}. */
    public static List<JsonNode> sorted(Path file) throws IOException {
        return sorted(read(Files.readAllLines(file)));
    }

    /** Of each alert among revisions the highest one, in the same order. */
    public static List<JsonNode> standing(List<String> revisions) throws IOException {
        Map<String, JsonNode> highest = new HashMap<>();
        for (JsonNode alert : read(revisions)) {
            highest.merge(
                    alert.get("AlertId").asText(),
                    alert,
                    BinaryOperator.maxBy(
                            Comparator.comparingInt(revision -> revision.get("Revision").asInt())));
        }
        return sorted(new ArrayList<>(highest.values()));
    }

    private static List<JsonNode> read(List<String> lines) throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : lines) {
            alerts.add(MAPPER.readTree(line));
        }
        return alerts;
    }

    private static List<JsonNode> sorted(List<JsonNode> alerts) {
        alerts.sort(
                Comparator.comparing((JsonNode alert) -> alert.get("FirstSeen").asText())
                        .thenComparing(alert -> alert.get("AlertId").asText()));
        return alerts;
    }

    /**
     * Writes alerts one a line.
     *
     * @throws OutputException if the file cannot be written
     */
    public static void write(List<JsonNode> alerts, Path file) throws OutputException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(alerts, lines);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** Writes alerts one a line. */
    public static void write(List<JsonNode> alerts, Appendable out) throws IOException {
        for (JsonNode alert : alerts) {
            out.append(MAPPER.writeValueAsString(alert)).append('\n');
        }
    }
}
