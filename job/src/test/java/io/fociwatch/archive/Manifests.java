package io.fociwatch.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Manifests of a few files. */
final class Manifests {
    static final Instant MIDNIGHT = Instant.parse("2026-07-16T00:00:00Z");
    static final Instant UNTIL = MIDNIGHT.plus(Duration.ofDays(1));

    private Manifests() {}

    /** Files that begin at these hours of the day. */
    static Manifest ofHours(int... hours) {
        return new Manifest(
                UNTIL,
                List.of("logs"),
                false,
                IntStream.range(0, hours.length)
                        .mapToObj(i -> new ArchiveFile("file:/log-" + i, 1, 1, hour(hours[i])))
                        .toList());
    }

    /** Blobs of one hour each at these URIs. */
    static Manifest ofUris(String... uris) {
        return new Manifest(
                UNTIL,
                List.of("logs"),
                false,
                Stream.of(uris).map(uri -> new ArchiveFile(uri, 1, 1, hour(0))).toList());
    }

    static long hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour)).toEpochMilli();
    }
}
