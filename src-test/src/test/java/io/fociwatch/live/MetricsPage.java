package io.fociwatch.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/metrics.md says that there is: a row of its tables for each metric. */
public final class MetricsPage {
    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final int COLUMNS = 6;

    private MetricsPage() {}

    /** A metric of one operator. */
    public record Row(String operator, String name, String type) {}

    /** Each metric of each of its operators. */
    public static List<Row> rows() throws IOException {
        return cells().stream()
                .flatMap(
                        row ->
                                Arrays.stream(row.get(2).split(", "))
                                        .map(of -> new Row(of, row.get(0), row.get(1))))
                .toList();
    }

    /** Each metric as {@code operator | name | type}. */
    static Set<String> metrics() throws IOException {
        return rows().stream()
                .map(row -> metric(row.operator(), row.name(), row.type()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that are not as long as the header: a cell has been forgotten. */
    static List<List<String>> brokenRows() throws IOException {
        return cells().stream().filter(row -> row.size() != COLUMNS).toList();
    }

    static String metric(String operator, String name, String type) {
        return operator + " | " + name + " | " + type;
    }

    /** The operator in what {@link #metric} wrote. */
    static String operator(String metric) {
        return metric.substring(0, metric.indexOf(" | "));
    }

    private static List<List<String>> cells() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replace("`", ""))
                .map(line -> CELL.splitAsStream(line).skip(1).map(String::strip).toList())
                .toList();
    }
}
