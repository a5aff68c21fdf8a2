package io.fociwatch.asn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Disjoint ranges of IPv4 addresses, each with an owner. Networks announce nothing longer than a
 * /24 to each other, so nearly every range starts with a cell of that size, and a byte says with
 * which of its /16, a char whose it is. A look-up waits for memory most of its time; the fewer
 * bytes there are, the more of them lie in the processor's caches.
 */
final class Ipv4Ranges {
    static final int NOBODY = -1;

    private static final int CELL_BITS = 8;
    private static final int BLOCK_BITS = 2 * CELL_BITS;
    private static final int BLOCKS = 1 << Integer.SIZE - BLOCK_BITS;
    private static final int CELL_OF_BLOCK = 0xFF;

    /** Instead of an owner, of a cell that {@link #exceptional} knows. */
    private static final char EXCEPTION = 0xFFFE;

    private final int[] firstOfBlock = new int[BLOCKS + 1];

    /** Those in which a range starts: the number of each in its block, as an unsigned byte. */
    private final byte[] cells;

    /** The owner from each cell's start on; {@link #NOBODY} is the last char. */
    private final char[] owners;

    private final ExceptionalCells exceptional = new ExceptionalCells();

    /**
     * Takes what it needs from the ranges; each reaches up to the next one's start, the last to the
     * end.
     *
     * @param starts ascending as unsigned numbers; the first is 0
     * @param owners for each range an index, or {@link #NOBODY}; not that of the range before
     */
    Ipv4Ranges(int[] starts, int[] owners) {
        byte[] inBlock = new byte[starts.length];
        char[] ownersOfCells = new char[starts.length];
        int count = 0;
        int range = 0;
        while (range < starts.length) {
            int cell = cellOf(starts[range]);
            int next = range + 1;
            while (next < starts.length && cellOf(starts[next]) == cell) {
                next++;
            }
            boolean whole = next == range + 1 && starts[range] == startOf(cell);
            if (!whole || owners[range] >= EXCEPTION) {
                exceptional.begin(count);
                addExceptions(starts, owners, range, next);
                ownersOfCells[count] = EXCEPTION;
            } else {
                ownersOfCells[count] = (char) owners[range];
            }
            inBlock[count] = (byte) cell;
            firstOfBlock[blockOf(starts[range]) + 1] = ++count;
            range = next;
        }
        for (int block = 1; block <= BLOCKS; block++) {
            firstOfBlock[block] = Math.max(firstOfBlock[block], firstOfBlock[block - 1]);
        }
        this.cells = Arrays.copyOf(inBlock, count);
        this.owners = Arrays.copyOf(ownersOfCells, count);
    }

    /** Keeps the ranges of one cell, and before them what reaches into it. */
    private void addExceptions(int[] starts, int[] owners, int from, int to) {
        int start = startOf(cellOf(starts[from]));
        if (start != starts[from]) {
            exceptional.add(start, owners[from - 1]);
        }
        for (int range = from; range < to; range++) {
            exceptional.add(starts[range], owners[range]);
        }
    }

    /** The owner of an address, or {@link #NOBODY}. */
    int ownerOf(int address) {
        int block = blockOf(address);
        int inBlock = cellOf(address) & CELL_OF_BLOCK;
        // From the one that reaches into the block on.
        int cell = firstOfBlock[block] - 1;
        int last = firstOfBlock[block + 1] - 1;
        // As many steps whatever the block holds, and no branch in them: the processor can foretell
        // neither, and goes on to the next look-up while this one waits.
        for (int step = CELL_OF_BLOCK + 1; step > 0; step >>>= 1) {
            int ahead = Math.min(cell + step, last);
            cell = (cells[ahead] & CELL_OF_BLOCK) <= inBlock ? ahead : cell;
        }
        char owner = owners[cell];
        if (owner < EXCEPTION) {
            return owner;
        }
        return owner == EXCEPTION ? exceptional.ownerOf(address, cell) : NOBODY;
    }

    int[] starts() {
        IntStream.Builder starts = IntStream.builder();
        forEach((start, owner) -> starts.add(start));
        return starts.build().toArray();
    }

    int[] owners() {
        IntStream.Builder owners = IntStream.builder();
        forEach((start, owner) -> owners.add(owner));
        return owners.build().toArray();
    }

    private void forEach(Visitor visitor) {
        Visitor changes = new Changes(visitor);
        for (int block = 0; block < BLOCKS; block++) {
            for (int cell = firstOfBlock[block]; cell < firstOfBlock[block + 1]; cell++) {
                int owner = owners[cell] == (char) NOBODY ? NOBODY : owners[cell];
                if (owner == EXCEPTION) {
                    exceptional.forEach(cell, changes);
                } else {
                    int start = block << BLOCK_BITS | startOf(cells[cell] & CELL_OF_BLOCK);
                    changes.visit(start, owner);
                }
            }
        }
    }

    private static int blockOf(int address) {
        return address >>> BLOCK_BITS;
    }

    private static int cellOf(int address) {
        return address >>> CELL_BITS;
    }

    private static int startOf(int cell) {
        return cell << CELL_BITS;
    }

    /** Is shown ranges in their order. */
    interface Visitor {
        void visit(int start, int owner);
    }

    /** Passes on where the owner changes, and not what only reaches into a cell. */
    private static final class Changes implements Visitor {
        private final Visitor visitor;
        private int owner = Integer.MIN_VALUE;

        private Changes(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void visit(int start, int newOwner) {
            if (newOwner != owner) {
                owner = newOwner;
                visitor.visit(start, newOwner);
            }
        }
    }
}
