package io.fociwatch.archive;

import io.fociwatch.log.RecordBatch;

/**
 * Some records of a file of an archive; or that one has been searched; or that one subtask has read
 * all that it will be given.
 *
 * @param file the file's number in the manifest, from 0; {@link #SEARCHED} for one that has been
 *     searched, {@link #END} at the end
 * @param from no event in it or behind it is earlier, ms since the epoch; of a file that was
 *     searched nothing is known
 * @param records none of a file that was searched, and at the end
 */
public record ArchiveBatch(int file, long from, RecordBatch records) implements ArchiveRead {
    /** The number of no file: the end has been reached. */
    public static final int END = Integer.MAX_VALUE;

    /** The number of no file: one has been searched. */
    static final int SEARCHED = -1;

    static ArchiveBatch searched() {
        return new ArchiveBatch(SEARCHED, Long.MIN_VALUE, RecordBatch.none());
    }

    static ArchiveBatch end(long until) {
        return new ArchiveBatch(END, until, RecordBatch.none());
    }
}
