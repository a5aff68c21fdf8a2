package io.fociwatch.asn;

import java.util.Arrays;

/**
 * Disjoint ranges of IPv4 addresses, each with an owner. One int holds where a range starts in its
 * block and who owns it, so that a look-up mostly touches one cache line of them.
 *
 * <p>As many of an address's upper bits choose the block as an owner's index needs: what is left of
 * the address and the index then fill the int, however many owners there are.
 */
final class Ipv4Ranges {
    static final int NOBODY = -1;

    /** With fewer, the blocks of a table of few owners would hold too many ranges. */
    private static final int LEAST_BLOCK_BITS = 16;

    private final int blockBits;
    private final int[] firstOfBlock;

    /** The sign bit is turned over, so that they ascend as signed numbers. */
    private final int[] ranges;

    /**
     * Takes what it needs from the ranges; each reaches up to the next one's start, the last to the
     * end.
     *
     * @param starts ascending as unsigned numbers; the first is 0
     * @param owners for each range an index, or {@link #NOBODY}
     */
    Ipv4Ranges(int[] starts, int[] owners) {
        int most = Arrays.stream(owners).max().orElse(NOBODY);
        // One index more than there are, for the bits of NOBODY.
        blockBits =
                Math.max(LEAST_BLOCK_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(most + 1));
        int blocks = 1 << blockBits;
        firstOfBlock = new int[blocks + 1];
        ranges = new int[starts.length];
        int range = 0;
        for (int block = 0; block < blocks; block++) {
            firstOfBlock[block] = range;
            while (range < starts.length && blockOf(starts[range]) == block) {
                ranges[range] = packed(starts[range], owners[range]);
                range++;
            }
        }
        firstOfBlock[blocks] = starts.length;
    }

    /** The owner of an address, or {@link #NOBODY}. */
    int ownerOf(int address) {
        int block = blockOf(address);
        // Behind whatever starts at the address.
        int sought = packed(address, NOBODY);
        // From the one that reaches into the block on; and without a branch for the processor to
        // foretell, which it could not.
        int range = firstOfBlock[block] - 1;
        int count = firstOfBlock[block + 1] - range;
        while (count > 1) {
            int half = count >>> 1;
            range = ranges[range + half] <= sought ? range + half : range;
            count -= half;
        }
        return owner(range);
    }

    int[] starts() {
        int[] starts = new int[ranges.length];
        for (int block = 0; block + 1 < firstOfBlock.length; block++) {
            for (int i = firstOfBlock[block]; i < firstOfBlock[block + 1]; i++) {
                int inBlock = (ranges[i] ^ Integer.MIN_VALUE) >>> blockBits;
                starts[i] = block << Integer.SIZE - blockBits | inBlock;
            }
        }
        return starts;
    }

    int[] owners() {
        int[] owners = new int[ranges.length];
        Arrays.setAll(owners, this::owner);
        return owners;
    }

    private int blockOf(int address) {
        return address >>> Integer.SIZE - blockBits;
    }

    private int packed(int address, int owner) {
        return (address << blockBits | owner & ownerMask()) ^ Integer.MIN_VALUE;
    }

    private int owner(int range) {
        int owner = ranges[range] & ownerMask();
        return owner == ownerMask() ? NOBODY : owner;
    }

    private int ownerMask() {
        return (1 << blockBits) - 1;
    }
}
