package io.fociwatch.story;

import io.fociwatch.cluster.Await;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/**
 * Local files under another scheme, as a plugin for a store in the cloud brings one, on a disk that
 * has room for everything but savepoints while it is full. A full one gives logs only once it has a
 * checkpoint, so that a job on it never ends without.
 */
public final class FullDisk implements FileSystemFactory {
    private static final String SCHEME = "disk";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicReference<File> FULL = new AtomicReference<>();

    /**
     * From now on there is no room.
     *
     * @param checkpoints below it the checkpoint is looked for
     */
    public static void fill(File checkpoints) {
        FULL.set(checkpoints);
    }

    /** From now on there is. */
    public static void free() {
        FULL.set(null);
    }

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
            if (FULL.get() != null && path.getName().startsWith("savepoint-")) {
                throw new IOException("No space left on device");
            }
            return super.mkdirs(path);
        }

        @Override
        public FSDataInputStream open(Path path) throws IOException {
            File checkpoints = FULL.get();
            if (checkpoints != null && path.getName().startsWith("PT")) {
                awaitCheckpoint(checkpoints);
            }
            return super.open(path);
        }

        private static void awaitCheckpoint(File folder) throws IOException {
            try {
                Await.until("there is a checkpoint", PATIENCE, () -> hasCheckpoint(folder));
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        /** Its metadata is the last that is written of one. */
        private static boolean hasCheckpoint(File folder) {
            File[] files = folder.listFiles();
            return files != null
                    && Arrays.stream(files)
                            .anyMatch(
                                    file ->
                                            file.getName().equals("_metadata")
                                                    || hasCheckpoint(file));
        }
    }
}
