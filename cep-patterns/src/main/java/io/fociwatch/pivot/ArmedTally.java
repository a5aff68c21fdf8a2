package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts what arming lets through and what it drops; what waits is not counted yet. */
final class ArmedTally {
    private final Tally armed;
    private final Tally unarmed;

    /**
     * Registers both counts.
     *
     * @param events what is counted; both names begin with it
     */
    ArmedTally(RuntimeContext context, String events) {
        armed = Tally.register(context, events + "-armed");
        unarmed = Tally.register(context, events + "-unarmed");
    }

    void letThrough() {
        armed.increment();
    }

    void dropped() {
        unarmed.increment();
    }
}
