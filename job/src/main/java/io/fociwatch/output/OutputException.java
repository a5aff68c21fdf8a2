package io.fociwatch.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file of results that cannot be written on; the message names it and the reason. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong with {@code file}. */
    public OutputException(Path file, IOException cause) {
        super("%s: cannot be written: %s".formatted(file, reason(cause)), cause);
    }

    private static String reason(IOException cause) {
        return cause instanceof FileSystemException fault && fault.getReason() != null
                ? fault.getReason()
                : cause.getMessage();
    }
}
