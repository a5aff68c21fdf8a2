package io.fociwatch.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.FileSystem.WriteMode;
import org.apache.flink.core.fs.Path;

/**
 * A manifest as a file, for a backfill that goes on after a crash reads what it began with,
 * whatever has been written since. The first line has the cut, whether there is Graph activity, and
 * the paths as they were given; each other one a file: time, length, modification and URI, with
 * tabs between.
 */
public final class ManifestFile {
    private static final String TAB = "\t";

    private ManifestFile() {}

    /** Writes a manifest, over one that is there. */
    public static void write(Manifest manifest, Path path) throws IOException {
        try (Writer text =
                new BufferedWriter(
                        new OutputStreamWriter(
                                path.getFileSystem().create(path, WriteMode.OVERWRITE), UTF_8))) {
            text.write(manifest.until() + TAB + manifest.hasGraph());
            for (String log : manifest.logs()) {
                text.write(TAB + URLEncoder.encode(log, UTF_8));
            }
            text.write("\n");
            for (ArchiveFile file : manifest.files()) {
                text.write(
                        file.from()
                                + TAB
                                + file.length()
                                + TAB
                                + file.modified()
                                + TAB
                                + file.uri()
                                + "\n");
            }
        }
    }

    /**
     * Reads it back.
     *
     * @throws IOException also if it is no manifest
     */
    public static Manifest read(Path path) throws IOException {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(path.getFileSystem().open(path), UTF_8))) {
            List<String> head = List.of(text.readLine().split(TAB, -1));
            List<ArchiveFile> files = new ArrayList<>();
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                files.add(file(line.split(TAB, 4)));
            }
            return new Manifest(
                    Instant.parse(head.get(0)),
                    head.stream().skip(2).map(log -> URLDecoder.decode(log, UTF_8)).toList(),
                    Boolean.parseBoolean(head.get(1)),
                    files);
        } catch (RuntimeException e) {
            throw new IOException(path + ": no manifest of a backfill; name another folder", e);
        }
    }

    private static ArchiveFile file(String[] parts) {
        return new ArchiveFile(
                parts[3],
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[0]));
    }
}
