package io.fociwatch.archive;

import java.time.Instant;
import java.util.List;

/**
 * What a backfill reads, decided before it begins: a file that is written later is no part of it.
 *
 * @param until the cut: events at it or later are not taken
 * @param logs the paths that it was listed from, as they were given
 * @param hasGraph whether there may be Graph activity in it
 * @param files in the order of their events
 */
public record Manifest(
        Instant until, List<String> logs, boolean hasGraph, List<ArchiveFile> files) {

    /** Keeps copies, the files in order. */
    public Manifest {
        logs = List.copyOf(logs);
        files = files.stream().sorted(ArchiveFile.IN_ORDER).toList();
    }

    /** The bytes of all files. */
    public long bytes() {
        return bytesBefore(files.size());
    }

    /**
     * The bytes of the first files.
     *
     * @param count of files, 0 to all
     */
    public long bytesBefore(int count) {
        return files.stream().limit(count).mapToLong(ArchiveFile::length).sum();
    }
}
