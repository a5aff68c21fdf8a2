package io.fociwatch.asn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts nested prefixes into disjoint ranges, so that each address belongs to the longest prefix
 * that holds it. Prefixes of one family either nest or are apart, so a stack of the open ones
 * suffices.
 */
final class RangeSweep {

    /**
     * One prefix and who owns it.
     *
     * @param owner an index, 0 or more
     */
    record Owned(Prefix prefix, int owner) {}

    /**
     * The beginning of a range, which reaches up to the next.
     *
     * @param owner an index, or {@link Ipv4Ranges#NOBODY}
     */
    record Start(long high, long low, int owner) {}

    private final List<Start> starts = new ArrayList<>();
    private final Deque<Owned> open = new ArrayDeque<>();

    private RangeSweep() {}

    /**
     * The ranges of these prefixes, ascending.
     *
     * @param prefixes of one family; where one stands twice, the later holds
     */
    static List<Start> sweep(List<Owned> prefixes) {
        List<Owned> sorted = new ArrayList<>(prefixes);
        sorted.sort(
                (left, right) -> {
                    int order = compare(left.prefix().first(), right.prefix().first());
                    return order == 0
                            ? Integer.compare(left.prefix().length(), right.prefix().length())
                            : order;
                });
        RangeSweep sweep = new RangeSweep();
        sweep.begin(new Address(true, 0, 0), Ipv4Ranges.NOBODY);
        for (Owned prefix : sorted) {
            sweep.closeBefore(prefix.prefix().first());
            sweep.begin(prefix.prefix().first(), prefix.owner());
            sweep.open.push(prefix);
        }
        while (!sweep.open.isEmpty()) {
            sweep.close();
        }
        return sweep.starts;
    }

    private void closeBefore(Address address) {
        while (!open.isEmpty() && compare(open.peek().prefix().last(), address) < 0) {
            close();
        }
    }

    /** Behind the end of a prefix, the one around it goes on. */
    private void close() {
        Address last = open.pop().prefix().last();
        int owner = open.isEmpty() ? Ipv4Ranges.NOBODY : open.peek().owner();
        long low = last.low() + 1;
        long high = low == 0 ? last.high() + 1 : last.high();
        boolean wrapped = last.isIpv4() ? low > 0xFFFF_FFFFL : low == 0 && high == 0;
        if (!wrapped) {
            begin(new Address(last.isIpv4(), high, low), owner);
        }
    }

    private void begin(Address first, int owner) {
        int last = starts.size() - 1;
        if (last >= 0
                && starts.get(last).high() == first.high()
                && starts.get(last).low() == first.low()) {
            starts.remove(last);
            last--;
        }
        if (last < 0 || starts.get(last).owner() != owner) {
            starts.add(new Start(first.high(), first.low(), owner));
        }
    }

    private static int compare(Address left, Address right) {
        int order = Long.compareUnsigned(left.high(), right.high());
        return order == 0 ? Long.compareUnsigned(left.low(), right.low()) : order;
    }
}
