package io.fociwatch.run;

import java.nio.file.Path;

/**
 * A path of this machine as Flink takes it from a text, letter by letter: that of a URI would have
 * {@code %20} for a blank, and name another file.
 */
public final class LocalPath {
    private LocalPath() {}

    /** The text. */
    public static String text(Path path) {
        return new org.apache.flink.core.fs.Path(path.toAbsolutePath().toUri()).toString();
    }
}
