package io.fociwatch.file;

import org.apache.flink.core.fs.Path;

/** How people are told of a file: a local one by its path, any other by its URI. */
public final class FilePlace {
    private FilePlace() {}

    /** The place of {@code path}. */
    public static String of(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file")
                ? path.toUri().getPath()
                : path.toUri().toString();
    }
}
