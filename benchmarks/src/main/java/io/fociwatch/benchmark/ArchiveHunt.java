package io.fociwatch.benchmark;

import io.fociwatch.command.FociWatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that hunts through an archive in a process of its own and prints the alerts to standard
 * output, as {@code detect} does.
 *
 * @param name what tables call it
 * @param command starts it
 */
record ArchiveHunt(String name, Command command) {

    /** Makes the command line. */
    @FunctionalInterface
    interface Command {
        /** The command line that hunts through these folders. */
        List<String> over(List<Path> folders);
    }

    /** {@code foci-watch detect} with two threads. */
    static ArchiveHunt detect(String heap) {
        return new ArchiveHunt(
                "`detect`",
                folders -> {
                    List<String> words = java(heap, FociWatch.class);
                    words.addAll(List.of("detect", "--set", "hunt.parallelism=2", "--logs"));
                    folders.forEach(folder -> words.add(folder.toString()));
                    return words;
                });
    }

    /** The same question put to DuckDB with two threads; its memory is not the heap's. */
    static ArchiveHunt duckDb() {
        return new ArchiveHunt(
                "DuckDB",
                folders -> {
                    List<String> words = java("64m", DuckDbHunt.class);
                    folders.forEach(folder -> words.add(folder.toString()));
                    return words;
                });
    }

    private static List<String> java(String heap, Class<?> main) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + heap);
        words.add("--add-opens=java.base/java.util=ALL-UNNAMED");
        words.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return words;
    }
}
