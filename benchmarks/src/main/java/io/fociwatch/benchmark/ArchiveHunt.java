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

    /** What the launcher gives a hunt through files. */
    private static final String[] OPTIONS = {
        "-XX:+UseSerialGC", "-Xms128m", "-XX:NewSize=64m", "-XX:CompileThresholdScaling=5"
    };

    /** {@code foci-watch detect} with two threads. */
    static ArchiveHunt detect() {
        return new ArchiveHunt(
                "`detect`",
                folders -> {
                    List<String> words = fociWatch(OPTIONS);
                    words.addAll(List.of("detect", "--set", "hunt.parallelism=2", "--logs"));
                    folders.forEach(folder -> words.add(folder.toString()));
                    return words;
                });
    }

    /** {@code foci-watch backfill} with two threads. */
    static ArchiveHunt backfill(BackfillHunt hunt) {
        return new ArchiveHunt(
                "`backfill`",
                folders -> {
                    List<String> words = fociWatch(OPTIONS);
                    words.addAll(hunt.arguments(folders));
                    return words;
                });
    }

    /** The same question put to DuckDB with two threads; its memory is not the heap's. */
    static ArchiveHunt duckDb() {
        return new ArchiveHunt(
                "DuckDB",
                folders -> {
                    List<String> words = java(DuckDbHunt.class, "-Xmx64m");
                    folders.forEach(folder -> words.add(folder.toString()));
                    return words;
                });
    }

    /** The program as its launcher starts it, without its arguments. */
    static List<String> fociWatch(String... options) {
        List<String> words = java(FociWatch.class, options);
        words.add(1, "--add-opens=java.base/java.util=ALL-UNNAMED");
        return words;
    }

    private static List<String> java(Class<?> main, String... options) {
        List<String> words = new ArrayList<>();
        words.add(ChildProcess.ofJdk("java"));
        words.addAll(List.of(options));
        words.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return words;
    }
}
