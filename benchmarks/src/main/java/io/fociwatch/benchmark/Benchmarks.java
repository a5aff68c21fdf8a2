package io.fociwatch.benchmark;

import io.fociwatch.tenant.WriteArchive;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the benchmarks that the command line names, all by default; prints Markdown. Or writes an
 * archive to try things with: {@code write-archive FOLDER [GIGABYTES [SEED]]}.
 */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME =
            new TreeMap<>(
                    Map.of(
                            "archive", new ArchiveBenchmark(),
                            "asn-checkpoint", new AsnCheckpointBenchmark(),
                            "asn-load", new AsnLoadBenchmark(),
                            "asn-lookup", new AsnLookupBenchmark(),
                            "asn-memory", new AsnMemoryBenchmark(),
                            "decoding", new DecodingBenchmark(),
                            "detection", new DetectionBenchmark(),
                            "noisy-user", new OneUserBenchmark(Story.NOISY_USER),
                            "device-code-storm", new OneUserBenchmark(Story.DEVICE_CODE_STORM)));

    private static final String WRITE_ARCHIVE = "write-archive";

    private Benchmarks() {}

    /** Names a benchmark to run by each argument. */
    public static void main(String[] names) throws Exception {
        if (names.length > 0 && names[0].equals(WRITE_ARCHIVE)) {
            System.exit(WriteArchive.run(Arrays.copyOfRange(names, 1, names.length)));
        }
        for (String name : names) {
            if (!BY_NAME.containsKey(name)) {
                System.err.printf(
                        "no benchmark '%s'; there are %s, and %s%n",
                        name, String.join(", ", BY_NAME.keySet()), WRITE_ARCHIVE);
                System.exit(2);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : names.length == 0 ? BY_NAME.keySet() : List.of(names)) {
            out.printf("## %s%n%n%s%n%n", name, Machine.describe());
            BY_NAME.get(name).run(out);
        }
    }
}
