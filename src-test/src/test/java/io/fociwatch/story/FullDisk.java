package io.fociwatch.story;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/**
 * Local files under another scheme, as a plugin for a store in the cloud brings one, on a disk that
 * has room for everything but savepoints while it is full.
 */
public final class FullDisk implements FileSystemFactory {
    /** Whether there is no room. */
    public static final AtomicBoolean FULL = new AtomicBoolean();

    private static final String SCHEME = "disk";

    /** A local path as this file system names it. */
    public static String uri(java.nio.file.Path path) {
        return SCHEME + "://" + path;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem create(URI uri) {
        return new Disk();
    }

    private static final class Disk extends LocalFileSystem {
        @Override
        public URI getUri() {
            return URI.create(SCHEME + ":///");
        }

        @Override
        public boolean mkdirs(Path path) throws IOException {
            if (FULL.get() && path.getName().startsWith("savepoint-")) {
                throw new IOException("No space left on device");
            }
            return super.mkdirs(path);
        }
    }
}
