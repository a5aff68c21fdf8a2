package io.fociwatch.benchmark;

import static java.util.Map.entry;

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
                    Map.ofEntries(
                            entry("archive", new ArchiveBenchmark()),
                            entry("asn-checkpoint", new AsnCheckpointBenchmark()),
                            entry("asn-load", new AsnLoadBenchmark()),
                            entry("asn-lookup", new AsnLookupBenchmark()),
                            entry("asn-memory", new AsnMemoryBenchmark()),
                            entry("decoding", new DecodingBenchmark()),
                            entry("detection", new DetectionBenchmark()),
                            entry("live", new LiveBenchmark()),
                            entry("noisy-user", new OneUserBenchmark(Story.NOISY_USER)),
                            entry(
                                    "device-code-storm",
                                    new OneUserBenchmark(Story.DEVICE_CODE_STORM)),
                            entry("watched-users", new WatchedUsersBenchmark())));

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
