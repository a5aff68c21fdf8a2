package io.fociwatch.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Looks for log files below the paths of one command line. */
final class LogFileSearch {
    private static final Pattern LOG_NAME =
            Pattern.compile("(?i).+\\.(json|jsonl|ndjson|log)(\\.gz)?");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    private final Set<Path> files = new TreeSet<>();
    private final Set<Path> others = new TreeSet<>();

    LogFiles result() {
        others.removeAll(files);
        return new LogFiles(List.copyOf(files), List.copyOf(others));
    }

    /** Adds what one path names. */
    void add(String name) throws IOException {
        try {
            Path path = Path.of(name).toAbsolutePath().normalize();
            if (Files.exists(path)) {
                add(name, path);
            } else if (WILDCARD.matcher(name).find()) {
                addMatches(name, path);
            } else {
                throw fault(name, "no such file or folder; check the path");
            }
        } catch (InvalidPathException | PatternSyntaxException e) {
            throw fault(name, "no path: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw fault(name, "cannot be searched: " + e.getCause());
        }
    }

    private void add(String name, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            addFolder(name, path);
        } else if (Files.isReadable(path)) {
            files.add(path);
        } else {
            throw fault(name, "not readable; check its permissions");
        }
    }

    private void addFolder(String name, Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file -> (isLog(file) ? files : others).add(file));
        }
        if (files.stream().noneMatch(file -> file.startsWith(folder))) {
            throw fault(
                    name,
                    "no logs in this folder; name files that do not end in .json, .jsonl, .ndjson"
                            + " or .log (or these with .gz) one by one");
        }
    }

    private void addMatches(String name, Path glob) throws IOException {
        Path root = glob;
        while (WILDCARD.matcher(root.toString()).find()) {
            root = root.getParent();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        List<Path> matches;
        try (Stream<Path> tree = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            matches = tree.filter(matcher::matches).toList();
        }
        if (matches.isEmpty()) {
            throw fault(name, "matches no file; check the pattern, and quote it for the shell");
        }
        for (Path match : matches) {
            add(name, match);
        }
    }

    private static boolean isLog(Path file) {
        return LOG_NAME.matcher(file.getFileName().toString()).matches();
    }

    private static IllegalArgumentException fault(String name, String what) {
        return new IllegalArgumentException(name + ": " + what);
    }
}
