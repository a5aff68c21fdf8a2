package io.fociwatch.benchmark;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTable;
import io.fociwatch.asn.AsnTableCodec;
import io.fociwatch.asn.AutonomousSystem;
import io.fociwatch.asn.LibraryTries;
import io.fociwatch.asn.OpenedTable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the list's zips to a table that answers, beside the ipaddress library's tries. */
final class AsnLoadBenchmark implements Benchmark {
    private static final int PROBES = 1_000;

    @Override
    public void run(PrintStream out) throws Exception {
        AsnList list = AsnList.find();
        Rounds rounds = new Rounds(0, 5);
        out.printf(
                "%s; %s, so the most is that of a process that has just begun%n%n", list, rounds);
        MarkdownTable table =
                new MarkdownTable(
                        out, "step", "CPU s", "wall s", "owned of %,d; digest".formatted(PROBES));
        Map<String, Measured> measured = rounds.measure(contenders(list));
        measured.forEach(
                (name, result) -> table.row(name, result.cpu(), result.wall(), result.outcome()));
        table.end();
    }

    /** The first reads the table that the others begin with. */
    static List<Contender> contenders(AsnList list) throws IOException {
        String[] probes = RandomAddresses.of(AsnLookupBenchmark.prefixes(list, true), PROBES);
        AsnTable[] table = new AsnTable[1];
        List<List<AsnChunk>> chunks = new ArrayList<>();
        return List.of(
                new Contender(
                        "zips to table",
                        () -> {
                            table[0] = list.read();
                            return AsnLookupBenchmark.lookUp(probes, table[0]::ownerOf);
                        }),
                new Contender(
                        "table to chunks",
                        () -> {
                            chunks.clear();
                            chunks.add(AsnTableCodec.encode(table[0]));
                            return AsnLookupBenchmark.lookUp(probes, table[0]::ownerOf);
                        }),
                new Contender(
                        "chunks to table",
                        () -> {
                            AsnTable travelled = OpenedTable.index(chunks.get(0));
                            return AsnLookupBenchmark.lookUp(probes, travelled::ownerOf);
                        }),
                new Contender(
                        "zips to `ipaddress` tries",
                        () -> {
                            LibraryTries<AutonomousSystem> tries = AsnLookupBenchmark.tries(list);
                            return AsnLookupBenchmark.lookUp(probes, tries::find);
                        }));
    }
}
