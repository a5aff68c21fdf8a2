package io.fociwatch.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/**
 * A file that a run writes. What was there before stays until the run has ended well: the run
 * writes beside it, into a file that ends in {@code .partial}, which then takes its place.
 *
 * @param target the file itself, links resolved
 * @param writing what the run writes to
 */
public record OutputFile(Path target, Path writing) implements Closeable {

    /**
     * A file that can be written, with the folders above it.
     *
     * @param inputs what the run reads, and so must not overwrite
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static OutputFile at(Path path, Collection<Path> inputs) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                throw new IllegalArgumentException(path + ": is a folder; name a file");
            }
            Files.createDirectories(absolute.getParent());
            OutputFile file = of(absolute);
            for (Path input : inputs) {
                // By identity, not by name: a link to a log would empty it just as well.
                if (same(file.target, input) || same(file.writing, input)) {
                    throw new IllegalArgumentException(
                            path + ": is read by this run; name another file for output");
                }
            }
            file.requireWritable();
            return file;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "%s: cannot be written: %s".formatted(path, describe(e)), e);
        }
    }

    private static OutputFile of(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // Devices and pipes are no files to put another in the place of.
            return new OutputFile(path, path);
        }
        Path target =
                Files.exists(path)
                        ? path.toRealPath()
                        : path.getParent().toRealPath().resolve(path.getFileName());
        return new OutputFile(target, target.resolveSibling(target.getFileName() + ".partial"));
    }

    private void requireWritable() throws IOException {
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        if (isReplaced()) {
            Files.write(writing, new byte[0]);
        }
    }

    /** Whether writing both would mix them up. */
    public boolean clashesWith(OutputFile other) throws IOException {
        return same(target, other.target)
                ? isReplaced() || other.isReplaced()
                : same(target, other.writing) || same(writing, other.target);
    }

    /** Puts what was written in its place. */
    public void complete() throws IOException {
        if (isReplaced()) {
            Files.move(writing, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was written and not completed. */
    @Override
    public void close() throws IOException {
        if (isReplaced()) {
            Files.deleteIfExists(writing);
        }
    }

    private boolean isReplaced() {
        return !writing.equals(target);
    }

    private static boolean same(Path one, Path other) throws IOException {
        return one.equals(other)
                || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }

    private static String describe(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a folder on its way is a file";
        }
        return e instanceof FileSystemException fault && fault.getReason() != null
                ? fault.getReason()
                : e.toString();
    }
}
