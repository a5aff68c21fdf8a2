package io.fociwatch.archive;

import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A file to be read, or the end of the archive, which each reader is given once.
 *
 * @param splitId unique in the job
 * @param number of the file in the manifest; {@link ArchiveBatch#END} for the end
 * @param uri where the file is; empty for the end
 * @param length in bytes; what has been added since is not read
 * @param from no event in it is earlier, ms since the epoch; for the end the cut
 * @param batches how many of it have been read
 */
record ArchiveSplit(String splitId, int number, String uri, long length, long from, long batches)
        implements SourceSplit {

    static ArchiveSplit of(int number, ArchiveFile file) {
        return new ArchiveSplit(
                "file-" + number, number, file.uri(), file.length(), file.from(), 0);
    }

    static ArchiveSplit end(int subtask, long until) {
        return new ArchiveSplit("end-" + subtask, ArchiveBatch.END, "", 0, until, 0);
    }

    boolean isEnd() {
        return number == ArchiveBatch.END;
    }

    ArchiveSplit readTo(long count) {
        return new ArchiveSplit(splitId, number, uri, length, from, count);
    }

    @Override
    public String splitId() {
        return splitId;
    }
}
