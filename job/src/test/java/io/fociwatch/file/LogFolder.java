package io.fociwatch.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files to search; they and what is found are named by their paths in it.
 *
 * @param folder where it is
 */
record LogFolder(Path folder) {

    void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
        }
    }

    /** Searches by paths and globs in the folder; an empty one is the folder itself. */
    LogFiles find(String... names) throws IOException {
        return LogFiles.find(
                Stream.of(names)
                        .map(name -> name.isEmpty() ? "" + folder : folder + "/" + name)
                        .toList());
    }

    List<String> names(List<Path> files) {
        return files.stream().map(file -> folder.relativize(file).toString()).toList();
    }
}
