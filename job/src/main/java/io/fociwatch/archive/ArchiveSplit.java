package io.fociwatch.archive;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A file to be searched or read, or the end of the archive, which each reader is given once.
 *
 * @param splitId unique in the job
 * @param task what is to be done
 * @param number of the file in the manifest; {@link ArchiveBatch#END} for the end
 * @param uri where the file is; empty for the end
 * @param length in bytes; what has been added since is not read
 * @param from no event in it is earlier, ms since the epoch; for the end the cut
 * @param batches how many of it have been read
 */
record ArchiveSplit(
        String splitId, Task task, int number, String uri, long length, long from, long batches)
        implements SourceSplit {

    /** What a reader does with a split. */
    enum Task {
        /** Reads a file, batch by batch. */
        READ,
        /** Tells that there is no more. */
        END,
        /** Looks for device codes in a file. */
        SEARCH
    }

    static ArchiveSplit toRead(int number, ArchiveFile file) {
        return ofFile("file-", Task.READ, number, file);
    }

    static ArchiveSplit toSearch(int number, ArchiveFile file) {
        return ofFile("search-", Task.SEARCH, number, file);
    }

    static ArchiveSplit end(int subtask, long until) {
        return new ArchiveSplit("end-" + subtask, Task.END, ArchiveBatch.END, "", 0, until, 0);
    }

    private static ArchiveSplit ofFile(String prefix, Task task, int number, ArchiveFile file) {
        return new ArchiveSplit(
                prefix + number, task, number, file.uri(), file.length(), file.from(), 0);
    }

    ArchiveSplit readTo(long count) {
        return new ArchiveSplit(splitId, task, number, uri, length, from, count);
    }

    @Override
    public String splitId() {
        return splitId;
    }
}
