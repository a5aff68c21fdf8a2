package io.fociwatch.benchmark;

import java.util.List;

/**
 * What was measured of one contender.
 *
 * @param cpu seconds of CPU of the whole process
 * @param wall seconds by the clock; other work on the machine is in them
 * @param outcome the outcome of every round
 */
record Measured(Seconds cpu, Seconds wall, Outcome outcome) {

    /**
     * The same in each round.
     *
     * @param rounds ascending; never empty
     */
    record Seconds(List<Double> rounds) {
        Seconds {
            rounds = rounds.stream().sorted().toList();
        }

        double median() {
            int middle = rounds.size() / 2;
            return rounds.size() % 2 == 1
                    ? rounds.get(middle)
                    : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
        }

        /** Median, least and most. */
        @Override
        public String toString() {
            return "%.2f (%.2f-%.2f)"
                    .formatted(median(), rounds.get(0), rounds.get(rounds.size() - 1));
        }
    }

    /** Of CPU seconds. */
    double median() {
        return cpu.median();
    }

    /** CPU seconds: median, least and most. */
    String spread() {
        return cpu.toString();
    }
}
