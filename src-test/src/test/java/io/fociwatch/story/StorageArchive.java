package io.fociwatch.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Records as a storage account keeps them: a blob for each log, tenant and hour of {@code time}.
 *
 * @param root the folder of the containers
 * @param delivered every record with the origin that an alert is to print
 */
public record StorageArchive(Path root, List<Delivered> delivered) {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("'y='uuuu/'m='MM/'d='dd/'h='HH/'m=00'")
                    .withZone(ZoneOffset.UTC);

    /** Writes the records, those of a blob in the order given; every second blob gzipped. */
    public static StorageArchive write(Path root, List<LogRecord> records) throws IOException {
        Map<Path, List<LogRecord>> blobs = new TreeMap<>();
        for (LogRecord record : records) {
            blobs.computeIfAbsent(root.resolve(folder(record)), none -> new ArrayList<>())
                    .add(record);
        }
        List<Delivered> delivered = new ArrayList<>();
        boolean gzip = false;
        for (Map.Entry<Path, List<LogRecord>> blob : blobs.entrySet()) {
            Path file = blob.getKey().resolve(gzip ? "PT1H.json.gz" : "PT1H.json");
            Files.createDirectories(blob.getKey());
            try (OutputStream bytes = Files.newOutputStream(file);
                    OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
                out.write(LogShape.STORAGE.write(blob.getValue()).getBytes(UTF_8));
            }
            delivered.addAll(Delivered.inFile(file.toString(), blob.getValue()));
            gzip = !gzip;
        }
        return new StorageArchive(root, delivered);
    }

    private static String folder(LogRecord record) {
        return "insights-logs-%s/tenantId=%s/%s"
                .formatted(
                        record.get(Field.CATEGORY).toLowerCase(Locale.ROOT),
                        record.get(Field.TENANT).toLowerCase(Locale.ROOT),
                        HOUR.format(Instant.parse(record.get(Field.TIME_GENERATED))));
    }
}
