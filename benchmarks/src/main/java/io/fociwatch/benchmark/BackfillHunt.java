package io.fociwatch.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code foci-watch backfill} with two threads. Its cut lies behind the last window, so that its
 * alerts are those of a hunt over the same files, and every run begins anew.
 */
final class BackfillHunt {
    /** The topics of its settings. */
    private static final String[] TOPICS = {"sign-ins", "alerts", "rejected", "too-late"};

    private static final String SETTINGS =
            """
            hunt:
              parallelism: 2
              kafka:
                bootstrap-servers: %s
              topics:
                sign-ins: sign-ins
                alerts: alerts
                rejected: rejected
                too-late: too-late
            """;

    private final Path folder;
    private final Path settings;
    private final Instant until;
    private final List<Path> runs = new ArrayList<>();

    /**
     * Will keep its settings and savepoints in {@code folder}.
     *
     * @param broker where its topics will be
     * @param until the cut
     */
    BackfillHunt(Path folder, KafkaBroker broker, Instant until) throws Exception {
        broker.create(TOPICS);
        this.folder = Files.createDirectories(folder);
        this.settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"), SETTINGS.formatted(broker.address()));
        this.until = until;
    }

    /** Its arguments over these folders. */
    List<String> arguments(List<Path> folders) {
        Path run = folder.resolve("run-" + runs.size());
        runs.add(run);
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "backfill",
                                "--config",
                                settings.toString(),
                                "--until",
                                until.toString(),
                                "--savepoint",
                                run.toString(),
                                "--logs"));
        folders.forEach(logs -> words.add(logs.toString()));
        return words;
    }

    /** The bytes of the savepoint that run number {@code i} wrote. */
    long stateBytes(int i) {
        try (Stream<Path> files = Files.walk(runs.get(i))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("savepoint-"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many runs there were. */
    int runs() {
        return runs.size();
    }
}
