package io.fociwatch.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The logs of a time that has passed, before it is decided what is read of them. */
public final class Archive {
    private final Instant until;
    private final Duration slack;
    private final List<ArchiveFile> files = new ArrayList<>();
    private final List<ListedFile> undated = new ArrayList<>();
    private boolean graph;

    private Archive(Instant until, Duration slack) {
        this.until = until;
        this.slack = slack;
    }

    /**
     * Lists an archive: blobs whose folders tell their time, and other files, which are looked
     * through for it.
     *
     * @param logs local files, folders and globs, and URIs of any file system that Flink has
     * @param until the cut
     * @param slack how long before the time of its folder an event of a blob may be
     * @param scanning told the number of files that have to be looked through, before they are
     * @throws IllegalArgumentException naming each path at which there is nothing to read, a line
     *     each, or that nothing is before the cut
     */
    public static Manifest list(
            List<String> logs, Instant until, Duration slack, IntConsumer scanning)
            throws IOException {
        Archive archive = new Archive(until, slack);
        List<ListedFile> listed = ArchiveSearch.list(logs);
        listed.forEach(archive::add);
        if (!archive.undated.isEmpty()) {
            scanning.accept(archive.undated.size());
            archive.scanUndated();
        }
        List<ArchiveFile> before =
                archive.files.stream().filter(file -> file.from() < until.toEpochMilli()).toList();
        if (before.isEmpty()) {
            throw new IllegalArgumentException(
                    "--until %s: nothing in %,d files is earlier; name a later time"
                            .formatted(until, listed.size()));
        }
        return new Manifest(until, logs, archive.graph, before);
    }

    private void add(ListedFile file) {
        Optional<BlobTime> time = BlobTime.of(file.path().getPath());
        if (time.isEmpty()) {
            undated.add(file);
            return;
        }
        graph |= !isOfSignIns(time.get().series());
        files.add(file.from(time.get().start().minus(slack).toEpochMilli()));
    }

    private void scanUndated() throws IOException {
        for (ListedFile file : undated) {
            TimeScan scan = TimeScan.of(file.path());
            graph |= scan.hasGraph();
            // One without an event has records to count, and perhaps faults to tell.
            boolean empty = scan.earliest() == Long.MAX_VALUE;
            files.add(file.from(empty ? until.toEpochMilli() - 1 : scan.earliest()));
        }
    }

    private static boolean isOfSignIns(String series) {
        return series.toLowerCase(Locale.ROOT).contains("signin");
    }
}
