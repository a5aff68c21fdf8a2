package io.fociwatch.asn;

import java.util.Arrays;

/**
 * The cells of {@link Ipv4Ranges} of which a char cannot say whose they are, with the ranges in
 * each.
 */
final class ExceptionalCells {
    private int[] cells = new int[16];
    private int[] firstOfCell = new int[16];
    private int count;

    private int[] starts = new int[16];
    private int[] owners = new int[16];
    private int ranges;

    /** Begins a cell, behind those that are there already. */
    void begin(int cell) {
        cells = withRoom(cells, count);
        firstOfCell = withRoom(firstOfCell, count);
        cells[count] = cell;
        firstOfCell[count] = ranges;
        count++;
    }

    /** Adds a range to the latest cell; its first begins where the cell does. */
    void add(int start, int owner) {
        starts = withRoom(starts, ranges);
        owners = withRoom(owners, ranges);
        starts[ranges] = start;
        owners[ranges] = owner;
        ranges++;
    }

    private static int[] withRoom(int[] array, int size) {
        return size < array.length ? array : Arrays.copyOf(array, 2 * size);
    }

    /** The owner of an address in a cell, or behind it and before the next one. */
    int ownerOf(int address, int cell) {
        int at = indexOf(cell);
        int range = firstOfCell[at];
        int end = end(at);
        while (range + 1 < end && Integer.compareUnsigned(starts[range + 1], address) <= 0) {
            range++;
        }
        return owners[range];
    }

    /** Shows a cell's ranges. */
    void forEach(int cell, Ipv4Ranges.Visitor visitor) {
        int at = indexOf(cell);
        for (int range = firstOfCell[at]; range < end(at); range++) {
            visitor.visit(starts[range], owners[range]);
        }
    }

    private int indexOf(int cell) {
        return Arrays.binarySearch(cells, 0, count, cell);
    }

    private int end(int at) {
        return at + 1 < count ? firstOfCell[at + 1] : ranges;
    }
}
