package io.fociwatch.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chart's README, written from the comments of its values.yaml. */
final class ChartPage {
    private static final String HEAD =
            """
            # The chart foci-watch

            Written by the build from `values.yaml`; what to do with it is in
            [docs/kubernetes.md](../../docs/kubernetes.md), and what each alert asks of you in
            [docs/runbook.md](../../docs/runbook.md).

            It wants Kubernetes 1.25 or newer, and the Flink operator 1.15 or newer, which knows Flink 2.3; for
            `monitoring` the Prometheus operator. Values that cannot work are refused before anything is changed, with
            the value's name and the reason. `ci/` has a file for each way of running it.

            | value | default | meaning |
            |---|---|---|
            """;

    private static final Pattern COMMENT = Pattern.compile("^ *# -- (.*)$");
    private static final Pattern VALUE = Pattern.compile("^( *)([A-Za-z]+):(?: (.*))?$");
    private static final int INDENT = 2;

    private ChartPage() {}

    /** A value of the chart; without a meaning it has none in values.yaml. */
    record Value(String key, String fallback, String meaning) {}

    static String written() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Value value : values()) {
            page.append(
                    "| `%s` | %s | %s |%n"
                            .formatted(value.key(), code(value.fallback()), value.meaning()));
        }
        return page.toString();
    }

    /** All values that are no section, in their order. */
    static List<Value> values() throws IOException {
        List<Value> values = new ArrayList<>();
        Deque<String> section = new ArrayDeque<>();
        String meaning = "";
        int within = Integer.MAX_VALUE;
        for (String line : Files.readAllLines(Chart.FOLDER.resolve("values.yaml"))) {
            Matcher comment = COMMENT.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (comment.matches()) {
                meaning = comment.group(1);
            } else if (value.matches() && value.group(1).length() <= within) {
                int depth = value.group(1).length() / INDENT;
                while (section.size() > depth) {
                    section.removeLast();
                }
                section.addLast(value.group(2));
                within = Integer.MAX_VALUE;
                if (value.group(3) != null || !meaning.isEmpty()) {
                    values.add(
                            new Value(
                                    String.join(".", section),
                                    value.group(3) == null ? "" : value.group(3),
                                    meaning));
                    // What is below a value that has a meaning is its default.
                    within = value.group(1).length();
                }
                meaning = "";
            }
        }
        return values;
    }

    private static String code(String fallback) {
        return fallback.isEmpty() || fallback.equals("\"\"") ? "" : "`" + fallback + "`";
    }
}
