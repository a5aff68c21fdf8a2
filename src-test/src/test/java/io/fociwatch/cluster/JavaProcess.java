package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own that does not outlive this one; what it says is in a file. */
final class JavaProcess implements AutoCloseable {
    /** A line of people's logs, or of the image's. */
    private static final String ERROR = ".*( ERROR |\"level\":\"ERROR\").*";

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread atExit;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly, "kill-" + name);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it; what a process of this name has said before stays in the file. */
    static JavaProcess start(JavaCommand command, Path logs) throws IOException {
        Path log = Files.createDirectories(logs).resolve(command.name() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.directory(command.folder().toFile());
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new JavaProcess(command.name(), log, builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and returns its exit code. */
    int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(name + " does not end: " + report());
        }
        return process.exitValue();
    }

    /** Everything that processes of this name have said. */
    String said() throws IOException {
        return Files.readString(log);
    }

    /** Where its log is, and the last error in it. */
    String report() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> errors = lines.filter(line -> line.matches(ERROR)).toList();
            String last = errors.isEmpty() ? "no error" : errors.get(errors.size() - 1);
            return "%s (%s): %s".formatted(log, isAlive() ? "runs" : "has ended", last);
        } catch (IOException e) {
            return log + ": " + e;
        }
    }

    /** kill -9, as the machine would go down. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
