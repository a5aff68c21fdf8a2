package io.fociwatch.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** Files of a folder, each replaced in one step, as whoever replaces a table should. */
record ReplacedFiles(Path folder) {
    private static final Instant FIRST = Instant.parse("2026-05-01T00:00:00Z");

    /** Writes a file; never with the time of the one before. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path fresh = Files.writeString(folder.resolveSibling(name + ".new"), text);
        Instant time =
                Files.exists(file)
                        ? Files.getLastModifiedTime(file).toInstant().plusSeconds(2)
                        : FIRST;
        Files.setLastModifiedTime(fresh, FileTime.from(time));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
