package io.fociwatch.archive;

import io.fociwatch.log.RecordBatch;

/**
 * Some records of a file of an archive; or that one subtask has read all that it will be given.
 *
 * @param file the file's number in the manifest, from 0; {@link #END} at the end
 * @param from no event in it or behind it is earlier, ms since the epoch
 * @param records none at the end
 */
public record ArchiveBatch(int file, long from, RecordBatch records) {
    /** The number of no file: the end has been reached. */
    public static final int END = Integer.MAX_VALUE;

    static ArchiveBatch end(long until) {
        return new ArchiveBatch(END, until, RecordBatch.none());
    }
}
