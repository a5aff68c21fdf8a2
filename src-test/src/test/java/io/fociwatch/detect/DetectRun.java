package io.fociwatch.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.command.FociWatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of {@code foci-watch detect}, in this JVM.
 *
 * @param exit the exit code
 * @param alerts standard output, each line read as JSON
 * @param summary standard error
 */
public record DetectRun(int exit, List<JsonNode> alerts, String summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs it over the logs at {@code path}. */
    public static DetectRun over(Path path, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments =
                Stream.concat(Stream.of("detect", "--logs", path.toString()), Stream.of(more))
                        .toArray(String[]::new);
        int exit = FociWatch.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new DetectRun(exit, read(out.toString()), err.toString());
    }

    /** JSON Lines as a list. */
    public static List<JsonNode> read(String lines) {
        return lines.lines().map(DetectRun::tree).toList();
    }

    /** The alerts with file names in place of paths, as expectations write origins. */
    public List<JsonNode> alertsByFileName() {
        return alerts.stream()
                .map(JsonNode::deepCopy)
                .map(JsonNode.class::cast)
                .peek(
                        alert ->
                                Stream.of("DeviceCodeSignIns", "SignIns")
                                        .flatMap(field -> stream(alert.get(field)))
                                        .forEach(DetectRun::shortenOrigin))
                .toList();
    }

    /** A count of the summary; the label is what stands before it. */
    public long count(String label) {
        return summary.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).replace(",", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + label + "' in\n" + summary));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
    }

    private static void shortenOrigin(JsonNode evidence) {
        String origin = evidence.get("Origin").asText();
        ((ObjectNode) evidence).put("Origin", origin.substring(origin.lastIndexOf('/') + 1));
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
