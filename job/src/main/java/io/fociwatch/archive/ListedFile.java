package io.fociwatch.archive;

import org.apache.flink.core.fs.Path;

/**
 * A file as a file system lists it.
 *
 * @param length in bytes
 * @param modified when it was written last, ms since the epoch
 */
record ListedFile(Path path, long length, long modified) {

    /** The same as a file of an archive, without an event before {@code time}. */
    ArchiveFile from(long time) {
        return new ArchiveFile(path.toUri().toString(), length, modified, time);
    }
}
