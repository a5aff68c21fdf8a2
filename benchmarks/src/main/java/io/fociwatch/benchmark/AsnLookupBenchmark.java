package io.fociwatch.benchmark;

import inet.ipaddr.IPAddress;
import io.fociwatch.asn.AsnTable;
import io.fociwatch.asn.AutonomousSystem;
import io.fociwatch.asn.LibraryTries;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** From an address as logged to its owner: our table beside the ipaddress library's tries. */
final class AsnLookupBenchmark implements Benchmark {
    private static final String OURS = "`AsnTable`";
    private static final String TRIES = "`ipaddress` tries";
    private static final int ADDRESSES = 3_000_000;

    @Override
    public void run(PrintStream out) throws Exception {
        AsnList list = AsnList.find();
        Rounds rounds = new Rounds(2, 5);
        out.printf(
                "%s; %,d addresses of each family, half of them in a prefix of the list, half"
                        + " anywhere; one thread; %s%n%n",
                list, ADDRESSES, rounds);
        MarkdownTable table =
                new MarkdownTable(
                        out,
                        "addresses",
                        "look-up",
                        "CPU s",
                        "ns each",
                        "against ours",
                        "owned; digest");
        for (boolean ipv4 : new boolean[] {true, false}) {
            Map<String, Measured> measured = rounds.measure(contenders(list, ipv4, ADDRESSES));
            double ours = measured.get(OURS).median();
            measured.forEach(
                    (name, result) ->
                            table.row(
                                    ipv4 ? "IPv4" : "IPv6",
                                    name,
                                    result.spread(),
                                    "%.0f".formatted(result.median() / ADDRESSES * 1e9),
                                    "%.1f x".formatted(result.median() / ours),
                                    result.outcome()));
        }
        table.end();
    }

    static List<Contender> contenders(AsnList list, boolean ipv4, int count) throws Exception {
        AsnTable table = list.read();
        LibraryTries<AutonomousSystem> tries = tries(list);
        String[] addresses = RandomAddresses.of(prefixes(list, ipv4), count);
        return List.of(
                new Contender(OURS, () -> lookUp(addresses, table::ownerOf)),
                new Contender(TRIES, () -> lookUp(addresses, tries::find)));
    }

    /** The tries with each owner once. */
    static LibraryTries<AutonomousSystem> tries(AsnList list) throws IOException {
        LibraryTries<AutonomousSystem> tries = new LibraryTries<>();
        Map<AutonomousSystem, AutonomousSystem> owners = new HashMap<>();
        list.forEachRow(
                (prefix, owner) -> tries.put(prefix, owners.computeIfAbsent(owner, same -> same)));
        return tries;
    }

    static List<IPAddress> prefixes(AsnList list, boolean ipv4) throws IOException {
        List<IPAddress> prefixes = new ArrayList<>();
        list.forEachRow(
                (prefix, owner) -> {
                    if (prefix.isIPv4() == ipv4) {
                        prefixes.add(prefix);
                    }
                });
        return prefixes;
    }

    /** The name's length only: its hash is known already to one of the two. */
    static Outcome lookUp(
            String[] addresses, Function<String, Optional<AutonomousSystem>> ownerOf) {
        Digest digest = new Digest();
        long owned = 0;
        for (String address : addresses) {
            Optional<AutonomousSystem> owner = ownerOf.apply(address);
            if (owner.isPresent()) {
                owned++;
                digest.with(owner.get().number()).with(owner.get().name().length());
            }
            digest.end();
        }
        return new Outcome(owned, digest.sum());
    }
}
