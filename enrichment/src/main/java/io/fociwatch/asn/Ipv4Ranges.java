package io.fociwatch.asn;

/**
 * Disjoint ranges of IPv4 addresses, each with an owner. Two ints a range, and the position of each
 * /16, so that a look-up touches few cache lines.
 */
final class Ipv4Ranges {
    static final int NOBODY = -1;
    private static final int BLOCKS = 1 << 16;

    private final int[] starts;
    private final int[] owners;
    private final int[] firstOfBlock = new int[BLOCKS + 1];

    /**
     * Takes the ranges over; each reaches up to the next one's start, the last to the end.
     *
     * @param starts ascending as unsigned numbers; the first is 0
     * @param owners for each range an index, or {@link #NOBODY}
     */
    Ipv4Ranges(int[] starts, int[] owners) {
        this.starts = starts;
        this.owners = owners;
        int range = 0;
        for (int block = 0; block < BLOCKS; block++) {
            while (range < starts.length && starts[range] >>> 16 < block) {
                range++;
            }
            firstOfBlock[block] = range;
        }
        firstOfBlock[BLOCKS] = starts.length;
    }

    /** The owner of an address, or {@link #NOBODY}. */
    int ownerOf(int address) {
        int block = address >>> 16;
        int low = firstOfBlock[block];
        int high = firstOfBlock[block + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(starts[middle], address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? NOBODY : owners[low - 1];
    }

    int size() {
        return starts.length;
    }

    int start(int range) {
        return starts[range];
    }

    int owner(int range) {
        return owners[range];
    }
}
