package io.fociwatch.shipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Dockerfile says, as far as the image of this house needs it.
 *
 * @param from the image that it begins with
 * @param copies which folder goes where
 */
record Dockerfile(String from, List<Copy> copies) {
    private static final Pattern FROM = Pattern.compile("^FROM (\\S+)$", Pattern.MULTILINE);
    private static final Pattern COPY =
            Pattern.compile("^COPY (?:--\\S+ )*(\\S+) (\\S+)$", Pattern.MULTILINE);

    /** A folder and where all that is in it goes. */
    record Copy(Path from, Path to) {}

    static Dockerfile read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher from = FROM.matcher(text);
        if (!from.find()) {
            throw new AssertionError("no FROM in " + file);
        }
        List<Copy> copies = new ArrayList<>();
        COPY.matcher(text)
                .results()
                .forEach(
                        copy ->
                                copies.add(
                                        new Copy(Path.of(copy.group(1)), Path.of(copy.group(2)))));
        return new Dockerfile(from.group(1), copies);
    }

    /** The files that the image gets, each with the file here that it is of. */
    Map<Path, Path> files(Path context) throws IOException {
        Map<Path, Path> files = new TreeMap<>();
        for (Copy copy : copies) {
            Path folder = context.resolve(copy.from());
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .forEach(
                                file ->
                                        files.put(
                                                copy.to().resolve(folder.relativize(file)), file));
            }
        }
        return files;
    }
}
