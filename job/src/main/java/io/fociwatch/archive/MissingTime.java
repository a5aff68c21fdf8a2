package io.fociwatch.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A time without a blob in a log that has blobs before it. Nothing may have happened, or they are
 * lost, or still to come: whoever reads the report has to say.
 *
 * @param series the log, as the folder in which its blobs are
 * @param from when the time begins
 * @param to when it ends
 */
public record MissingTime(String series, Instant from, Instant to) {

    /** All such times up to the cut, by log. */
    public static List<MissingTime> in(Manifest manifest) {
        Map<String, List<BlobTime>> bySeries =
                manifest.files().stream()
                        .map(file -> BlobTime.of(file.path().getPath()))
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(BlobTime::start))
                        .collect(
                                Collectors.groupingBy(
                                        BlobTime::series, TreeMap::new, Collectors.toList()));
        List<MissingTime> missing = new ArrayList<>();
        bySeries.forEach((log, blobs) -> addGaps(log, blobs, manifest.until(), missing));
        return missing;
    }

    private static void addGaps(
            String series, List<BlobTime> blobs, Instant until, List<MissingTime> missing) {
        Instant covered = blobs.get(0).start();
        for (BlobTime blob : blobs) {
            if (blob.start().isAfter(covered) && covered.isBefore(until)) {
                missing.add(new MissingTime(series, covered, earlier(blob.start(), until)));
            }
            covered = blob.end().isAfter(covered) ? blob.end() : covered;
        }
        if (covered.isBefore(until)) {
            missing.add(new MissingTime(series, covered, until));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
