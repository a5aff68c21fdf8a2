package io.fociwatch.asn;

/** Disjoint ranges of IPv6 addresses, each with an owner. */
final class Ipv6Ranges {
    private final long[] highs;
    private final long[] lows;
    private final int[] owners;

    /**
     * Takes the ranges over; each reaches up to the next one's start, the last to the end.
     *
     * @param highs the starts' upper halves; the starts ascend as unsigned numbers
     * @param lows the starts' lower halves
     * @param owners for each range an index, or {@link Ipv4Ranges#NOBODY}
     */
    Ipv6Ranges(long[] highs, long[] lows, int[] owners) {
        this.highs = highs;
        this.lows = lows;
        this.owners = owners;
    }

    /** The owner of an address, or {@link Ipv4Ranges#NOBODY}. */
    int ownerOf(long addressHigh, long addressLow) {
        int low = 0;
        int high = highs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(highs[middle], addressHigh);
            if (order == 0) {
                order = Long.compareUnsigned(lows[middle], addressLow);
            }
            if (order <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Ipv4Ranges.NOBODY : owners[low - 1];
    }

    int size() {
        return highs.length;
    }

    long high(int range) {
        return highs[range];
    }

    long low(int range) {
        return lows[range];
    }

    int owner(int range) {
        return owners[range];
    }
}
