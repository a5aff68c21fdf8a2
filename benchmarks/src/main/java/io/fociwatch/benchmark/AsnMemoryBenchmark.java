package io.fociwatch.benchmark;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTableCodec;
import io.fociwatch.asn.AutonomousSystem;
import io.fociwatch.asn.LibraryTries;
import io.fociwatch.asn.OpenedTable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The heap that our look-up index keeps, beside that of the ipaddress library's tries. */
final class AsnMemoryBenchmark implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public void run(PrintStream out) throws Exception {
        AsnList list = AsnList.find();
        List<AsnChunk> chunks = AsnTableCodec.encode(list.read());
        Map<AutonomousSystem, Integer> indexes = new HashMap<>();
        long[] prefixes = {0};
        list.forEachRow(
                (prefix, owner) -> {
                    prefixes[0]++;
                    indexes.computeIfAbsent(owner, added -> indexes.size());
                });
        out.printf(
                "%s, %,d prefixes; heap in use after collection, with the index less without it,"
                        + " median of %d%n%n",
                list, prefixes[0], ROUNDS);
        MarkdownTable table =
                new MarkdownTable(
                        out, "index", "owners' names", "MB", "bytes a prefix", "against ours");
        compare(
                table,
                "in it",
                prefixes[0],
                () -> OpenedTable.index(chunks),
                () -> AsnLookupBenchmark.tries(list));
        compare(
                table,
                "elsewhere",
                prefixes[0],
                () -> OpenedTable.ranges(chunks),
                () -> tries(list, indexes));
        table.end();
    }

    private static void compare(
            MarkdownTable table,
            String names,
            long prefixes,
            RetainedHeap.Build ours,
            RetainedHeap.Build tries)
            throws Exception {
        long our = RetainedHeap.median(ROUNDS, ours);
        long their = RetainedHeap.median(ROUNDS, tries);
        row(table, "`AsnTable`", names, our, prefixes, our);
        row(table, "`ipaddress` tries", names, their, prefixes, our);
    }

    private static void row(
            MarkdownTable table, String index, String names, long bytes, long prefixes, long ours) {
        table.row(
                index,
                names,
                "%.1f".formatted(bytes / 1e6),
                "%.1f".formatted((double) bytes / prefixes),
                "%.1f x".formatted((double) bytes / ours));
    }

    /** The tries with numbers in place of owners; the numbers are not theirs. */
    private static LibraryTries<Integer> tries(AsnList list, Map<AutonomousSystem, Integer> indexes)
            throws IOException {
        LibraryTries<Integer> tries = new LibraryTries<>();
        list.forEachRow((prefix, owner) -> tries.put(prefix, indexes.get(owner)));
        return tries;
    }
}
