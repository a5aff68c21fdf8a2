package io.fociwatch.asn;

/**
 * Disjoint ranges of IPv6 addresses, each with an owner. Addresses are given out of few /16, and
 * there closely, so each /16 is cut into about as many slots as ranges start in it: a slot then
 * holds few, whatever part of all addresses is in use. A range's start and owner lie side by side,
 * so that a look-up mostly touches one cache line of them.
 */
final class Ipv6Ranges {
    private static final int AREA_BITS = 16;
    private static final int AREAS = 1 << AREA_BITS;

    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int OWNER = 2;
    private static final int FIELDS = 3;

    private final long[] ranges;
    private final int[] firstSlotOfArea = new int[AREAS + 1];
    private final int[] firstOfSlot;

    /**
     * Copies the ranges; each reaches up to the next one's start, the last to the end.
     *
     * @param highs the starts' upper halves; the starts ascend as unsigned numbers, the first is 0
     * @param lows the starts' lower halves
     * @param owners for each range an index, or {@link Ipv4Ranges#NOBODY}
     */
    Ipv6Ranges(long[] highs, long[] lows, int[] owners) {
        ranges = new long[FIELDS * highs.length];
        for (int i = 0; i < highs.length; i++) {
            ranges[FIELDS * i + HIGH] = highs[i];
            ranges[FIELDS * i + LOW] = lows[i];
            ranges[FIELDS * i + OWNER] = owners[i];
        }
        int range = 0;
        for (int area = 0; area < AREAS; area++) {
            int first = range;
            while (range < highs.length && areaOf(highs[range]) == area) {
                range++;
            }
            firstSlotOfArea[area + 1] = firstSlotOfArea[area] + slots(range - first);
        }
        firstOfSlot = new int[firstSlotOfArea[AREAS] + 1];
        for (long high : highs) {
            firstOfSlot[slotOf(high) + 1]++;
        }
        for (int slot = 1; slot < firstOfSlot.length; slot++) {
            firstOfSlot[slot] += firstOfSlot[slot - 1];
        }
    }

    /** The owner of an address, or {@link Ipv4Ranges#NOBODY}. */
    int ownerOf(long addressHigh, long addressLow) {
        int slot = slotOf(addressHigh);
        // From the one that reaches into the slot on; and without a branch for the processor to
        // foretell, which over so many ranges it cannot.
        int range = firstOfSlot[slot] - 1;
        int count = firstOfSlot[slot + 1] - range;
        while (count > 1) {
            int half = count >>> 1;
            boolean behind = isBehind(range + half, addressHigh, addressLow);
            range = behind ? range : range + half;
            count -= half;
        }
        return owner(range);
    }

    /** A power of two, so that an address's bits choose the slot. */
    private static int slots(int ranges) {
        return ranges < 2 ? 1 : Integer.highestOneBit(ranges) << 1;
    }

    private static int areaOf(long high) {
        return (int) (high >>> Long.SIZE - AREA_BITS);
    }

    private int slotOf(long high) {
        int area = areaOf(high);
        int first = firstSlotOfArea[area];
        int slotBits = Integer.numberOfTrailingZeros(firstSlotOfArea[area + 1] - first);
        // In two shifts, for one by all 64 bits would be one by none.
        return first + (int) (high << AREA_BITS >>> 1 >>> Long.SIZE - 1 - slotBits);
    }

    private boolean isBehind(int range, long addressHigh, long addressLow) {
        long high = high(range);
        return high == addressHigh
                ? Long.compareUnsigned(low(range), addressLow) > 0
                : Long.compareUnsigned(high, addressHigh) > 0;
    }

    int size() {
        return ranges.length / FIELDS;
    }

    long high(int range) {
        return ranges[FIELDS * range + HIGH];
    }

    long low(int range) {
        return ranges[FIELDS * range + LOW];
    }

    int owner(int range) {
        return (int) ranges[FIELDS * range + OWNER];
    }
}
