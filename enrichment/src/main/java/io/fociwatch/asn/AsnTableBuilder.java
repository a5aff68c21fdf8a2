package io.fociwatch.asn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects the rows of a table. */
final class AsnTableBuilder {
    private final Owners.Builder owners = new Owners.Builder();
    private final List<RangeSweep.Owned> ipv4 = new ArrayList<>();
    private final List<RangeSweep.Owned> ipv6 = new ArrayList<>();

    void add(Prefix prefix, AutonomousSystem owner) {
        (prefix.first().isIpv4() ? ipv4 : ipv6)
                .add(new RangeSweep.Owned(prefix, owners.indexOf(owner)));
    }

    int rows() {
        return ipv4.size() + ipv6.size();
    }

    /**
     * The table of all rows.
     *
     * @param written see {@link AsnTableVersion}, as {@code digest}
     */
    AsnTable build(LocalDate written, String digest) {
        List<RangeSweep.Start> starts4 = RangeSweep.sweep(ipv4);
        List<RangeSweep.Start> starts6 = RangeSweep.sweep(ipv6);
        Owners.Ranked ranked = owners.ranked();
        return new AsnTable(
                new AsnTableVersion(written, rows(), digest),
                ranked.owners(),
                new Ipv4Ranges(
                        starts4.stream().mapToInt(start -> (int) start.low()).toArray(),
                        ranked(starts4, ranked.ranks())),
                new Ipv6Ranges(
                        starts6.stream().mapToLong(RangeSweep.Start::high).toArray(),
                        starts6.stream().mapToLong(RangeSweep.Start::low).toArray(),
                        ranked(starts6, ranked.ranks())));
    }

    private static int[] ranked(List<RangeSweep.Start> starts, int[] ranks) {
        return starts.stream()
                .mapToInt(RangeSweep.Start::owner)
                .map(owner -> owner == Ipv4Ranges.NOBODY ? owner : ranks[owner])
                .toArray();
    }
}
