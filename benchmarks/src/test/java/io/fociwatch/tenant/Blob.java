package io.fociwatch.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A blob of an archive, read by other means than the product's.
 *
 * @param path in the archive
 * @param records in their order
 */
record Blob(Path path, List<Record> records) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A record.
     *
     * @param bytes how long its line is
     */
    record Record(JsonNode envelope, int bytes) {
        String id() {
            JsonNode properties = envelope.get("properties");
            return properties.path(properties.has("id") ? "id" : "requestId").asText();
        }

        Instant time() {
            return Instant.parse(envelope.get("time").asText());
        }

        Instant created() {
            String text = envelope.get("properties").get("createdDateTime").asText();
            return OffsetDateTime.parse(text).toInstant();
        }
    }

    /** All blobs of one log, by hour. */
    static List<Blob> of(LogKind kind, Path archive) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.walk(archive.resolve(kind.container()))) {
            paths = files.filter(Files::isRegularFile).sorted().toList();
        }
        List<Blob> blobs = new ArrayList<>();
        for (Path path : paths) {
            blobs.add(read(path));
        }
        return blobs;
    }

    private static Blob read(Path path) throws IOException {
        List<Record> records = new ArrayList<>();
        for (String line : Files.readString(path).split("\r\n")) {
            records.add(
                    new Record(
                            JSON.readTree(line), line.getBytes(StandardCharsets.UTF_8).length + 2));
        }
        return new Blob(path, records);
    }
}
