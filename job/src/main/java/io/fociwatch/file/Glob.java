package io.fociwatch.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A path with wildcards, such as {@code logs/*.json.gz}. Two asterisks cross folders, and between
 * slashes stand for none as well.
 *
 * @param folder what stands before the first name with a wildcard
 * @param pattern the rest, relative to the folder
 */
record Glob(Path folder, String pattern) {
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    static Glob of(Path path) {
        Path folder = path.isAbsolute() ? path.getRoot() : Path.of("");
        int names = 0;
        while (names < path.getNameCount() && !isWild(path.getName(names))) {
            folder = folder.resolve(path.getName(names));
            names++;
        }
        String pattern =
                names == path.getNameCount()
                        ? ""
                        : path.subpath(names, path.getNameCount()).toString();
        return new Glob(folder.toAbsolutePath().normalize(), pattern);
    }

    /** Whether there is a wildcard at all. */
    boolean isWild() {
        return !pattern.isEmpty();
    }

    /**
     * The files and folders that match, in order.
     *
     * @throws java.util.regex.PatternSyntaxException if the pattern is none
     */
    List<Path> matches() throws IOException {
        PathMatcher matcher =
                FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern.replace("**/", noneOrMoreFolders()));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder, depth(), FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(path -> matcher.matches(folder.relativize(path))).sorted().toList();
        }
    }

    /** Java's own wildcard wants one folder at least; its groups cannot be nested. */
    private String noneOrMoreFolders() {
        return pattern.contains("{") ? "**/" : "{**/,}";
    }

    private int depth() {
        return pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
    }

    private static boolean isWild(Path name) {
        return WILDCARD.matcher(name.toString()).find();
    }
}
