package io.fociwatch.log;

import java.util.Arrays;

/**
 * Some records of one source, found but not decoded, each in a frame; a line of JSON Lines may be a
 * frame that holds several. The arrays are shared and not to be changed, nor kept: when a batch has
 * been through what is chained to its source, the next one may be in them.
 *
 * @param source the file, or topic and partition
 * @param bytes holds all the frames
 * @param starts for each frame the index of its first byte
 * @param ends for each frame the index behind its last byte
 * @param lines for each frame the line it starts on, from 1
 * @param ordinals for each frame its number among those that start on the line, from 1
 * @param progress bytes of the source that were read for this batch
 * @param failure why the source could not be read on after these records; empty if it could
 */
@SuppressWarnings("ArrayRecordComponent") // a batch travels by reference and is never compared
public record RecordBatch(
        String source,
        byte[] bytes,
        int[] starts,
        int[] ends,
        long[] lines,
        int[] ordinals,
        long progress,
        String failure) {

    /** No record of no source. */
    public static RecordBatch none() {
        return new Builder().build("", new byte[0], 0, "");
    }

    /** Only why the source could not be read on. */
    public RecordBatch withoutRecords() {
        return new Builder().build(source, new byte[0], progress, failure);
    }

    /** How many frames it holds. */
    public int size() {
        return starts.length;
    }

    /** Where record {@code i} was read, as alerts and rejections print it. */
    public String origin(int i) {
        String place = source + ':' + lines[i];
        return ordinals[i] == 1 ? place : place + '#' + ordinals[i];
    }

    /** Collects the records that a framer finds in one array of bytes. */
    static final class Builder {
        private int size;
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private long[] lines = new long[64];
        private int[] ordinals = new int[64];

        void add(int start, int end, RecordPlace place) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
                ordinals = Arrays.copyOf(ordinals, size * 2);
            }
            starts[size] = start;
            ends[size] = end;
            lines[size] = place.line();
            ordinals[size] = place.ordinal();
            size++;
        }

        boolean isEmpty() {
            return size == 0;
        }

        RecordBatch build(String source, byte[] bytes, long progress, String failure) {
            return new RecordBatch(
                    source,
                    bytes,
                    Arrays.copyOf(starts, size),
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(lines, size),
                    Arrays.copyOf(ordinals, size),
                    progress,
                    failure);
        }
    }
}
