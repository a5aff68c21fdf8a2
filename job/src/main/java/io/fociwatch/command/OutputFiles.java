package io.fociwatch.command;

import io.fociwatch.file.LogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks before a long run that its output can be written, and that it overwrites no log. */
final class OutputFiles {
    private OutputFiles() {}

    /**
     * Creates the file and the folders above it.
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    static void require(LogFiles logs, Optional<Path> output) {
        if (output.isEmpty()) {
            return;
        }
        Path file = output.get().toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(output.get() + ": is a folder; name a file");
        }
        try {
            for (Path log : logs.files()) {
                // By identity, not by name: a link to a log would empty it just as well.
                if (Files.exists(file) && Files.isSameFile(file, log)) {
                    throw new IllegalArgumentException(
                            output.get() + ": is one of the logs; name another file for output");
                }
            }
            Files.createDirectories(file.getParent());
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: cannot be written: %s".formatted(output.get(), e.getMessage()), e);
        }
    }
}
