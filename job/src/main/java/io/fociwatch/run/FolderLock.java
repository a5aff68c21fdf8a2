package io.fociwatch.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.flink.core.fs.FileSystem;

/**
 * Keeps a folder of checkpoints for one run or one backfill: a second would go on from the same
 * checkpoint, and each would end the other's transactions. Given back with the process, however
 * that ends; only on this machine's file systems can a folder be kept.
 */
public final class FolderLock implements Closeable {
    private static final String NAME = "run.lock";

    private final Optional<FileChannel> file;

    private FolderLock(Optional<FileChannel> file) {
        this.file = file;
    }

    /**
     * Takes the folder; empty where another run has it.
     *
     * @param folder a URI
     * @throws IOException if nothing can be written there
     */
    public static Optional<FolderLock> take(String folder) throws IOException {
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(folder);
        if (!path.getFileSystem().equals(FileSystem.getLocalFileSystem())) {
            return Optional.of(new FolderLock(Optional.empty()));
        }
        Path local = Files.createDirectories(Path.of(path.getPath()));
        FileChannel file =
                FileChannel.open(
                        local.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(file)) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(Optional.of(file)));
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
