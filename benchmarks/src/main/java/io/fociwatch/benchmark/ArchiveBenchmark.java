package io.fociwatch.benchmark;

import io.fociwatch.run.ScratchFolder;
import io.fociwatch.tenant.TenantArchive;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hunting through an archive in a storage account's layout, beside DuckDB with the same question
 * over the same files. Each program runs over the archive's first hours and over all of it, so that
 * the cost of its start falls out of that of a gigabyte.
 */
final class ArchiveBenchmark implements Benchmark {
    private static final long SEED = 2025_045;

    /** So that the first part is about a third of the bytes. */
    private static final int HOURS_OF_FIRST_PART = 10;

    /** Behind the day's last window, and the time that Graph calls are waited for. */
    private static final Instant CUT = Instant.parse("2026-07-17T12:00:00Z");

    private static final String GIGABYTES = "foci.archive.gigabytes";
    private static final String ROUNDS = "foci.archive.rounds";

    @Override
    public void run(PrintStream out) throws Exception {
        double asked = Double.parseDouble(System.getProperty(GIGABYTES, "5"));
        int count = Integer.parseInt(System.getProperty(ROUNDS, "3"));
        TenantArchive archive = TenantArchive.ofBytes((long) (asked * 1e9), SEED);
        try (ScratchFolder scratch = ScratchFolder.create();
                KafkaBroker broker = KafkaBroker.start(scratch.path().resolve("kafka"))) {
            Path firstHours = scratch.path().resolve("first-hours");
            Path rest = scratch.path().resolve("rest");
            archive.write(hour -> hour < HOURS_OF_FIRST_PART ? firstHours : rest);
            ArchiveRounds rounds =
                    new ArchiveRounds(
                            List.of(firstHours), List.of(firstHours, rest), scratch.path());
            double small = gigabytes(firstHours);
            double large = small + gigabytes(rest);
            BackfillHunt backfill =
                    new BackfillHunt(scratch.path().resolve("backfill"), broker, CUT);
            List<ArchiveHunt> hunts =
                    List.of(
                            ArchiveHunt.detect(),
                            ArchiveHunt.backfill(backfill),
                            ArchiveHunt.duckDb());
            out.printf(
                    "A day of %,d users in %.2f GB, and its first %d hours in %.2f GB; two threads"
                            + " each; median of %d interleaved"
                            + " rounds%n%n",
                    archive.users(), large, HOURS_OF_FIRST_PART, small, count);
            print(rounds.measure(hunts, count), large - small, out);
            out.printf(
                    "Savepoints of `backfill`: %,d bytes after the first hours, %,d after all%n%n",
                    backfill.stateBytes(backfill.runs() - 2),
                    backfill.stateBytes(backfill.runs() - 1));
        }
    }

    private static void print(
            Map<String, ArchiveRounds.Costs> measured, double gigabytes, PrintStream out) {
        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "program",
                        "CPU s, part",
                        "CPU s, all",
                        "wall s, all",
                        "CPU s a GB",
                        "wall s a GB",
                        "peak MB, part",
                        "peak MB, all",
                        "alerts; digest");
        measured.forEach(
                (name, costs) ->
                        table.row(
                                name,
                                costs.small(ProcessCost::cpuSeconds),
                                costs.large(ProcessCost::cpuSeconds),
                                costs.large(ProcessCost::wallSeconds),
                                costs.more(ProcessCost::cpuSeconds, gigabytes),
                                costs.more(ProcessCost::wallSeconds, gigabytes),
                                costs.small(cost -> cost.peakBytes() / 1e6),
                                costs.large(cost -> cost.peakBytes() / 1e6),
                                costs.outcome()));
        table.end();
    }

    private static double gigabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e9;
        }
    }
}
