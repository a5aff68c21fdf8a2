package io.fociwatch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log that is there and says nothing, so that only what is beside it can be a mistake. */
final class BlankLog {
    private BlankLog() {}

    static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("log.json"), "{}\n");
    }
}
