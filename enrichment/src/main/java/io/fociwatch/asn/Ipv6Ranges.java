package io.fociwatch.asn;

/**
 * Disjoint ranges of IPv6 addresses, each with an owner; and the position of each /20 of 2000::/3,
 * of which all addresses have been given out so far.
 */
final class Ipv6Ranges {
    private static final int BLOCK_SHIFT = 64 - 20;
    private static final int FIRST_BLOCK = 0x2000_0;
    private static final int BLOCKS = 1 << 17;

    private final long[] highs;
    private final long[] lows;
    private final int[] owners;
    private final int[] firstOfBlock = new int[BLOCKS + 1];

    /**
     * Takes the ranges over; each reaches up to the next one's start, the last to the end.
     *
     * @param highs the starts' upper halves; the starts ascend as unsigned numbers, the first is 0
     * @param lows the starts' lower halves
     * @param owners for each range an index, or {@link Ipv4Ranges#NOBODY}
     */
    Ipv6Ranges(long[] highs, long[] lows, int[] owners) {
        this.highs = highs;
        this.lows = lows;
        this.owners = owners;
        int range = 0;
        for (int block = 0; block <= BLOCKS; block++) {
            while (range < highs.length && highs[range] >>> BLOCK_SHIFT < FIRST_BLOCK + block) {
                range++;
            }
            firstOfBlock[block] = range;
        }
    }

    /** The owner of an address, or {@link Ipv4Ranges#NOBODY}. */
    int ownerOf(long addressHigh, long addressLow) {
        int block = (int) (addressHigh >>> BLOCK_SHIFT) - FIRST_BLOCK;
        boolean indexed = 0 <= block && block < BLOCKS;
        // From the one that reaches into the block on; and without a branch for the processor to
        // foretell, which over so many ranges it cannot.
        int range = indexed ? Math.max(0, firstOfBlock[block] - 1) : 0;
        int count = (indexed ? firstOfBlock[block + 1] : highs.length) - range;
        while (count > 1) {
            int half = count >>> 1;
            boolean behind = isBehind(range + half, addressHigh, addressLow);
            range = behind ? range : range + half;
            count -= half;
        }
        return owners[range];
    }

    private boolean isBehind(int range, long addressHigh, long addressLow) {
        long high = highs[range];
        return high == addressHigh
                ? Long.compareUnsigned(lows[range], addressLow) > 0
                : Long.compareUnsigned(high, addressHigh) > 0;
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
