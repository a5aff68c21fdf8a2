package io.fociwatch.story;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.Delivered;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Records dealt out at random over files of all shapes, plain and gzipped, and where each of them
 * lies.
 *
 * @param path the folder
 * @param delivered every record with the origin that an alert is to print
 */
record LogFolder(Path path, List<Delivered> delivered) {
    private static final int FILES = 9;

    /** Writes the records, in random order; the same random source gives the same files. */
    static LogFolder write(Path path, List<LogRecord> records, Random random) throws IOException {
        List<LogRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        List<Delivered> delivered = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            int from = file * shuffled.size() / FILES;
            int to = (file + 1) * shuffled.size() / FILES;
            LogShape shape = LogShape.values()[file % LogShape.values().length];
            boolean gzip = random.nextBoolean();
            Path log = path.resolve("log-" + file + (gzip ? ".json.gz" : ".json"));
            StringBuilder text = new StringBuilder();
            int line = 0;
            for (int at = from; at < to; ) {
                int end = Math.min(to, at + (shape == LogShape.EVENT_HUB ? 1 + at % 7 : 1));
                List<LogRecord> together = shuffled.subList(at, end);
                text.append(shape.write(together));
                line++;
                for (int i = 0; i < together.size(); i++) {
                    String origin = log + ":" + line + (i == 0 ? "" : "#" + (i + 1));
                    delivered.add(new Delivered(together.get(i), origin));
                }
                at = end;
            }
            write(log, text.toString(), gzip);
        }
        return new LogFolder(path, delivered);
    }

    private static void write(Path file, String text, boolean gzip) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
