package io.fociwatch.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of an archive, for a test to break.
 *
 * @param root the folder of the containers
 */
record ArchiveCopy(Path root) {

    /** Copies an archive to where there is none. */
    static ArchiveCopy of(Path archive, Path copy) throws IOException {
        try (Stream<Path> all = Files.walk(archive)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(archive.relativize(path)));
            }
        }
        return new ArchiveCopy(copy);
    }

    /** Cuts a gzipped blob off in its middle; returns which one. */
    Path cutOne() throws IOException {
        Path cut = blobs().stream().filter(file -> file.toString().endsWith(".gz")).toList().get(0);
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        return cut;
    }

    /** Deletes a blob that has others of its log before and behind it; returns which one. */
    Path loseOneBut(Path kept) throws IOException {
        List<Path> blobs = blobs();
        Path gone =
                blobs.stream()
                        .filter(file -> inTheMiddle(blobs, file))
                        .filter(file -> !file.equals(kept))
                        .toList()
                        .get(0);
        Files.delete(gone);
        return gone;
    }

    private List<Path> blobs() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Whether its log has a blob before and behind it. */
    private static boolean inTheMiddle(List<Path> blobs, Path blob) {
        Path series = blob.getParent().getParent().getParent().getParent().getParent();
        List<Path> ofSeries = blobs.stream().filter(file -> file.startsWith(series)).toList();
        int at = ofSeries.indexOf(blob);
        return at > 0 && at < ofSeries.size() - 1;
    }

    /** The beginning of a blob's hour, such as 2026-05-01T13. */
    static String hourOf(Path blob) {
        String path = blob.toString();
        int at = path.indexOf("/y=");
        return "%s-%s-%sT%s"
                .formatted(
                        path.substring(at + 3, at + 7),
                        path.substring(at + 10, at + 12),
                        path.substring(at + 15, at + 17),
                        path.substring(at + 20, at + 22));
    }
}
