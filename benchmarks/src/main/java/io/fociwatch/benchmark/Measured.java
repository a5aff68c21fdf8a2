package io.fociwatch.benchmark;

import java.util.List;

/**
 * What was measured of one contender.
 *
 * @param cpuSeconds CPU of the whole process in each round, ascending; never empty
 * @param outcome the outcome of every round
 */
record Measured(List<Double> cpuSeconds, Outcome outcome) {

    Measured {
        cpuSeconds = cpuSeconds.stream().sorted().toList();
    }

    double median() {
        int middle = cpuSeconds.size() / 2;
        return cpuSeconds.size() % 2 == 1
                ? cpuSeconds.get(middle)
                : (cpuSeconds.get(middle - 1) + cpuSeconds.get(middle)) / 2;
    }

    /** Median, least and most. */
    String spread() {
        return "%.2f (%.2f-%.2f)"
                .formatted(median(), cpuSeconds.get(0), cpuSeconds.get(cpuSeconds.size() - 1));
    }
}
