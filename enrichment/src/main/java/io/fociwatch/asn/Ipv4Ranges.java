package io.fociwatch.asn;

/**
 * Disjoint ranges of IPv4 addresses, each with an owner. They are sought in their /16, where two
 * bytes say where one starts, so that a look-up touches few cache lines.
 */
final class Ipv4Ranges {
    static final int NOBODY = -1;
    private static final int BLOCKS = 1 << 16;

    private final char[] startsInBlock;
    private final int[] owners;
    private final int[] firstOfBlock = new int[BLOCKS + 1];

    /**
     * Takes the ranges over; each reaches up to the next one's start, the last to the end.
     *
     * @param starts ascending as unsigned numbers; the first is 0
     * @param owners for each range an index, or {@link #NOBODY}
     */
    Ipv4Ranges(int[] starts, int[] owners) {
        this.owners = owners;
        startsInBlock = new char[starts.length];
        int range = 0;
        for (int block = 0; block < BLOCKS; block++) {
            firstOfBlock[block] = range;
            while (range < starts.length && starts[range] >>> 16 == block) {
                startsInBlock[range] = (char) starts[range];
                range++;
            }
        }
        firstOfBlock[BLOCKS] = starts.length;
    }

    /** The owner of an address, or {@link #NOBODY}. */
    int ownerOf(int address) {
        int block = address >>> 16;
        char inBlock = (char) address;
        // From the one that reaches into the block on; and without a branch for the processor to
        // foretell, which it could not.
        int range = firstOfBlock[block] - 1;
        int count = firstOfBlock[block + 1] - range;
        while (count > 1) {
            int half = count >>> 1;
            range = startsInBlock[range + half] <= inBlock ? range + half : range;
            count -= half;
        }
        return owners[range];
    }

    int[] starts() {
        int[] starts = new int[startsInBlock.length];
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = firstOfBlock[block]; i < firstOfBlock[block + 1]; i++) {
                starts[i] = block << 16 | startsInBlock[i];
            }
        }
        return starts;
    }

    int[] owners() {
        return owners;
    }
}
