package io.fociwatch.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the folders of a blob tell of its time: {@code y=2026/m=07/d=16/h=13/m=00/PT1H.json}, as
 * diagnostic settings and Log Analytics write them
 * (learn.microsoft.com/azure/azure-monitor/platform/resource-logs, .../logs/logs-data-export).
 *
 * @param series the folder above: one log of one tenant or workspace
 * @param start when its time begins
 * @param length how long its time is
 */
record BlobTime(String series, Instant start, Duration length) {
    private static final Pattern LAYOUT =
            Pattern.compile(
                    "(.*)/y=(\\d{4})/m=(\\d{2})/d=(\\d{2})/h=(\\d{2})/m=(\\d{2})/PT(\\d{1,2})([HM])[^/]*");

    /** The time that {@code path} tells; empty where it tells none. */
    static Optional<BlobTime> of(String path) {
        Matcher layout = LAYOUT.matcher(path);
        if (!layout.matches()) {
            return Optional.empty();
        }
        int count = number(layout, 7);
        Duration length =
                layout.group(8).equals("H") ? Duration.ofHours(count) : Duration.ofMinutes(count);
        try {
            Instant start =
                    LocalDateTime.of(
                                    number(layout, 2),
                                    number(layout, 3),
                                    number(layout, 4),
                                    number(layout, 5),
                                    number(layout, 6))
                            .toInstant(ZoneOffset.UTC);
            return Optional.of(new BlobTime(layout.group(1), start, length));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant end() {
        return start.plus(length);
    }

    private static int number(Matcher layout, int group) {
        return Integer.parseInt(layout.group(group));
    }
}
