package io.fociwatch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of Flink's metrics that the chart's rules and its dashboard ask Prometheus for. */
final class ChartMetricNames {
    private static final Path CHART = Path.of("../helm/foci-watch");

    /** Not the beginning of a name, which a template would complete. */
    private static final Pattern NAME = Pattern.compile("\\bflink_\\w*[A-Za-z0-9]\\b");

    private ChartMetricNames() {}

    /** All of them; none where there is no chart. */
    static Set<String> all() throws IOException {
        Set<String> names = new TreeSet<>();
        if (!Files.exists(CHART)) {
            return names;
        }
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
