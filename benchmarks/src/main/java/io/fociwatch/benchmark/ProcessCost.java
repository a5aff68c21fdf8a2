package io.fociwatch.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process cost from start to end, as Linux tells it.
 *
 * @param cpuSeconds of all its threads, also those that had ended
 * @param wallSeconds by the clock
 * @param peakBytes most memory that was resident at once
 */
record ProcessCost(double cpuSeconds, double wallSeconds, long peakBytes) {
    private static final Path ENDED_CHILDREN = Path.of("/proc/self/stat");

    /** Of user and of system time of children, behind the command's closing bracket. */
    private static final int USER = 13;

    private static final int SYSTEM = 14;

    /** What Linux counts in, on every architecture. */
    private static final double TICKS_PER_SECOND = 100;

    private static final String PEAK = "VmHWM:";
    private static final int POLL_MILLIS = 20;

    /**
     * Runs a process to its end. One at a time: the CPU is that of this JVM's ended children.
     *
     * @param out its standard output
     * @param err its standard error
     * @throws IllegalStateException if it ends with another exit code than 0
     */
    static ProcessCost of(List<String> command, Path out, Path err)
            throws IOException, InterruptedException {
        double before = cpuOfEndedChildren();
        long start = System.nanoTime();
        Process process;
        long peak = 0;
        try (ChildProcess child =
                ChildProcess.start(
                        new ProcessBuilder(command)
                                .redirectOutput(out.toFile())
                                .redirectError(err.toFile()))) {
            process = child.process();
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakOf(process));
            }
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "exit code %d: %s".formatted(process.exitValue(), Files.readString(err)));
        }
        return new ProcessCost(cpuOfEndedChildren() - before, wall, peak);
    }

    private static double cpuOfEndedChildren() throws IOException {
        String stat = Files.readString(ENDED_CHILDREN);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }

    /** Most memory that was resident at once until now; 0 of one that has ended. */
    static long peakOf(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It ended while it was looked at.
            return 0;
        }
    }
}
