package io.fociwatch.log;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * The arrays of a file's batches, which are used again: a new one costs to be zeroed, and to be
 * brought into the processor's cache, as much as to be framed. One thread takes arrays, another may
 * give them back.
 */
final class BatchArrays {
    /**
     * Little enough for a core's own cache, so that the records are still there when they are
     * decoded. In checkpoints files are begun by the number of batches: another size is another
     * version there.
     */
    static final int LENGTH = 256 << 10;

    /** One is filled, one is decoded, and two wait between, which is what Flink lets wait. */
    private static final int MOST_KEPT = 4;

    private final Queue<byte[]> free = new ArrayBlockingQueue<>(MOST_KEPT);

    /** An array of that length or more, in which anything may be. */
    byte[] take(int length) {
        byte[] used = length > LENGTH ? null : free.poll();
        return used == null ? new byte[Math.max(length, LENGTH)] : used;
    }

    /** Takes back an array that nobody reads any more. */
    void giveBack(byte[] array) {
        if (array.length == LENGTH) {
            free.offer(array);
        }
    }
}
