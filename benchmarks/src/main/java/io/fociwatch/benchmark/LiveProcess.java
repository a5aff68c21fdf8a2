package io.fociwatch.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code foci-watch run} in a process of its own, as its launcher starts it. */
final class LiveProcess implements AutoCloseable {
    private static final int COLUMN_OF_BYTES = 2;

    private final Path folder;
    private final ChildProcess child;

    private LiveProcess(Path folder, ChildProcess child) {
        this.folder = folder;
        this.child = child;
    }

    /**
     * Starts one.
     *
     * @param folder of its settings, checkpoints and log
     * @param settings {@code hunt.yaml}, without the folder of its checkpoints
     */
    static LiveProcess start(Path folder, String settings) throws IOException {
        Path file =
                Files.writeString(Files.createDirectories(folder).resolve("hunt.yaml"), settings);
        List<String> words = new ArrayList<>(ArchiveHunt.fociWatch());
        words.addAll(
                List.of(
                        "run",
                        "--config",
                        file.toString(),
                        "--set",
                        "hunt.checkpoints.folder=" + checkpoints(folder)));
        return new LiveProcess(
                folder,
                ChildProcess.start(
                        new ProcessBuilder(words)
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("log").toFile())));
    }

    /** CPU of all its threads since its start. */
    double cpuSeconds() {
        return child.process().info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    /** Most memory that was resident at once. */
    long peakBytes() {
        return ProcessCost.peakOf(child.process());
    }

    /** What lives on its heap; has it collected before. */
    long heapBytes() throws IOException, InterruptedException {
        Path histogram = folder.resolve("histogram");
        Process jcmd =
                new ProcessBuilder(
                                ChildProcess.ofJdk("jcmd"),
                                Long.toString(child.process().pid()),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .redirectOutput(histogram.toFile())
                        .start();
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(histogram));
        }
        List<String> lines = Files.readAllLines(histogram);
        String total = lines.get(lines.size() - 1);
        return Long.parseLong(total.trim().split("\\s+")[COLUMN_OF_BYTES]);
    }

    /** The bytes of its newest whole checkpoint. */
    long checkpointBytes() throws IOException {
        try (Stream<Path> parts = Files.list(newestCheckpoint().orElseThrow())) {
            return parts.mapToLong(part -> part.toFile().length()).sum();
        }
    }

    /** The number of its newest whole checkpoint, 0 without any; goes on when it is resumed. */
    long checkpointNumber() throws IOException {
        return newestCheckpoint().map(LiveProcess::number).orElse(0L);
    }

    private Optional<Path> newestCheckpoint() throws IOException {
        Path all = checkpoints(folder);
        if (!Files.exists(all)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(all)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .map(Path::getParent)
                    .max(Comparator.comparingLong(LiveProcess::number));
        } catch (UncheckedIOException e) {
            // An old one was just being deleted.
            return newestCheckpoint();
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().replaceAll("\\D", ""));
    }

    private static Path checkpoints(Path folder) {
        return folder.resolve("checkpoints").toAbsolutePath();
    }

    /** Throws what it said if it has ended. */
    void requireAlive() throws IOException {
        Process process = child.process();
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "exit code %d: %s"
                            .formatted(
                                    process.exitValue(), Files.readString(folder.resolve("log"))));
        }
    }

    @Override
    public void close() throws InterruptedException {
        child.close();
    }
}
