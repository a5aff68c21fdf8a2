package io.fociwatch.oracle;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the definition and the published query find in the same log, and why not the same.
 *
 * @param alerts bursts by the definition
 * @param hits bins that the query finds, each once
 * @param rows rows of the query's answer: a bin once for every device code before it
 * @param inflated rows whose SignInCount counts a sign-in more than once
 * @param missed alerts that no hit has a sign-in of, by cause; the empty cause: unexplained
 * @param queryAlone hits that no alert has a sign-in of, by cause; the empty cause: unexplained
 */
public record Counts(
        int alerts,
        int hits,
        int rows,
        int inflated,
        Map<Set<Difference>, Integer> missed,
        Map<Set<Difference>, Integer> queryAlone) {

    /** Alerts that the query misses. */
    public int missedByQuery() {
        return sum(missed);
    }

    /** Hits that are no alerts of ours. */
    public int aloneInQuery() {
        return sum(queryAlone);
    }

    /** The counts as a table for the documentation; a case of two causes is in two lines. */
    public String markdown() {
        return """
        | | cases | of these with other causes besides |
        |---|---:|---:|
        | **bursts by the definition** | %d | |
        | **missed by the query** | %d | %d |
        %s| **bins found by the query** | %d | |
        | **not found by us** | %d | %d |
        %s| **rows of the query's answer** | %d | |
        | counting a sign-in more than once | %d | |
        """
                .formatted(
                        alerts,
                        missedByQuery(),
                        missedByQuery() - byOneCause(missed),
                        lines(missed),
                        hits,
                        aloneInQuery(),
                        aloneInQuery() - byOneCause(queryAlone),
                        lines(queryAlone),
                        rows,
                        inflated);
    }

    private static String lines(Map<Set<Difference>, Integer> causes) {
        return Arrays.stream(Difference.values())
                .filter(cause -> causes.keySet().stream().anyMatch(set -> set.contains(cause)))
                .map(
                        cause ->
                                "| %s | %d | %d |\n"
                                        .formatted(
                                                cause.sentence(),
                                                with(cause, causes),
                                                with(cause, causes)
                                                        - causes.getOrDefault(Set.of(cause), 0)))
                .collect(Collectors.joining());
    }

    private static int with(Difference cause, Map<Set<Difference>, Integer> causes) {
        return causes.entrySet().stream()
                .filter(entry -> entry.getKey().contains(cause))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int byOneCause(Map<Set<Difference>, Integer> causes) {
        return causes.entrySet().stream()
                .filter(entry -> entry.getKey().size() == 1)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int sum(Map<Set<Difference>, Integer> causes) {
        return causes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
