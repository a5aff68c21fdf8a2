package io.fociwatch.archive;

import java.net.URI;
import java.util.Comparator;
import org.apache.flink.core.fs.Path;

/**
 * One file of an archive, as it was when the archive was listed.
 *
 * @param uri where it is
 * @param length in bytes, as it lies there
 * @param modified when it was written last, ms since the epoch
 * @param from no event in it is earlier, ms since the epoch
 */
public record ArchiveFile(String uri, long length, long modified, long from) {
    /** By the time of its events. */
    static final Comparator<ArchiveFile> IN_ORDER =
            Comparator.comparingLong(ArchiveFile::from).thenComparing(ArchiveFile::uri);

    /** The same as a path. */
    Path path() {
        return path(uri);
    }

    /** Flink's path of a text would take {@code %20} in a URI for the file's own letters. */
    static Path path(String uri) {
        return new Path(URI.create(uri));
    }
}
