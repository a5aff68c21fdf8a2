package io.fociwatch.archive;

import java.util.List;

/**
 * How far an archive has been handed out.
 *
 * @param next the number of the first file that nobody was given yet
 * @param returned files that were given and came back from readers that failed
 */
record ArchivePosition(int next, List<ArchiveSplit> returned) {
    static final ArchivePosition START = new ArchivePosition(0, List.of());

    boolean isStart() {
        return equals(START);
    }
}
