package io.fociwatch.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Looks for log files below the paths of one command line. */
final class LogFileSearch {
    private final Set<Path> files = new TreeSet<>();
    private final Set<Path> others = new TreeSet<>();

    // The same file may be reached through links too.
    private final Set<Path> realFiles = new HashSet<>();

    LogFiles result() {
        others.removeAll(files);
        return new LogFiles(List.copyOf(files), List.copyOf(others));
    }

    /** Adds what one path names. */
    void add(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "--logs: an empty path; is a variable of the shell unset?");
        }
        try {
            Path path = Path.of(name);
            Glob glob = Glob.of(path);
            if (Files.exists(path)) {
                addOutright(name, path.toAbsolutePath().normalize());
            } else if (glob.isWild()) {
                addMatches(name, glob);
            } else {
                throw fault(name, "no such file or folder; check the path");
            }
        } catch (InvalidPathException e) {
            throw fault(name, "no path: " + e.getReason());
        } catch (PatternSyntaxException e) {
            throw fault(name, "no pattern: " + e.getDescription());
        } catch (IOException e) {
            throw fault(name, "cannot be searched: " + describe(e));
        } catch (UncheckedIOException e) {
            throw fault(name, "cannot be searched: " + describe(e.getCause()));
        }
    }

    private void addOutright(String name, Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            addFile(name, path);
        } else if (!addFolder(path)) {
            throw fault(
                    name,
                    "no logs in this folder; name files that do not end in .json, .jsonl, .ndjson"
                            + " or .log (or these with .gz) one by one");
        }
    }

    private void addMatches(String name, Glob glob) throws IOException {
        List<Path> matches = glob.matches();
        if (matches.isEmpty()) {
            throw fault(name, "matches no file; check the pattern, and quote it for the shell");
        }
        boolean anyLog = false;
        for (Path match : matches) {
            if (Files.isDirectory(match)) {
                anyLog |= addFolder(match);
            } else {
                addFile(name, match);
                anyLog = true;
            }
        }
        if (!anyLog) {
            throw fault(name, "matches only folders without logs; name their files one by one");
        }
    }

    private void addFile(String name, Path file) {
        if (!Files.isReadable(file)) {
            throw fault(name, "no permission to read " + file);
        }
        addOnce(file);
    }

    /** Adds the logs in a folder and says whether there are any. */
    private boolean addFolder(Path folder) throws IOException {
        List<Path> tree;
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            tree = paths.filter(path -> !Files.isDirectory(path)).sorted().toList();
        }
        boolean anyLog = false;
        for (Path file : tree) {
            if (!Files.isRegularFile(file) || !isLog(file)) {
                others.add(file);
                continue;
            }
            anyLog = true;
            addOnce(file);
        }
        return anyLog;
    }

    private void addOnce(Path file) {
        if (realFiles.add(realPathOf(file))) {
            files.add(file);
        }
    }

    /** A pipe of the shell, such as /dev/stdin, has none but its own. */
    private static Path realPathOf(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static boolean isLog(Path file) {
        return LogName.isLog(file.getFileName().toString());
    }

    private static String describe(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to read " + e.getMessage();
        }
        return e instanceof FileSystemLoopException
                ? "a link in a circle: " + e.getMessage()
                : "" + e;
    }

    private static IllegalArgumentException fault(String name, String what) {
        return new IllegalArgumentException(name + ": " + what);
    }
}
