package io.fociwatch.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A path as an argument names it. An empty one would be the folder that the shell is in. */
final class PathArgument {
    private PathArgument() {}

    /** The path; an empty one, and what is none, is a fault of usage. */
    static Path of(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("an empty path; is a variable of the shell unset?");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no path: " + e.getReason());
        }
    }
}
