package io.fociwatch.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.util.FileUtils;

/**
 * A folder for what a run needs while it lasts: an embedded Flink unpacks its RPC system and spills
 * there. Gone when the run ends, also by a signal.
 */
public final class ScratchFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    private ScratchFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(this::delete, "delete-scratch-folder");
    }

    /** Makes one in the system's folder for temporary files ({@code java.io.tmpdir}). */
    public static ScratchFolder create() throws IOException {
        ScratchFolder folder = new ScratchFolder(Files.createTempDirectory("foci-watch-"));
        Runtime.getRuntime().addShutdownHook(folder.atExit);
        return folder;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        // The hook stays: a Flink that is still closing down may write once more.
        delete();
    }

    private void delete() {
        FileUtils.deleteDirectoryQuietly(path.toFile());
    }
}
