package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import java.util.function.Function;

/** Counts what arming lets through and what it drops; what waits is not counted yet. */
final class ArmedTally {
    private final Tally armed;
    private final Tally unarmed;

    /**
     * Has both counts.
     *
     * @param tallies gives the count of a name
     * @param events what is counted; both names begin with it
     */
    ArmedTally(Function<String, Tally> tallies, String events) {
        armed = tallies.apply(events + "-armed");
        unarmed = tallies.apply(events + "-unarmed");
    }

    void letThrough() {
        armed.increment();
    }

    void dropped() {
        unarmed.increment();
    }
}
