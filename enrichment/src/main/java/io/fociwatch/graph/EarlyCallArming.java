package io.fociwatch.graph;

import io.fociwatch.metric.Tally;
import io.fociwatch.pivot.ArmedUsers;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * Says of a Graph call whether {@link GraphCalls#attach} can have a use for it, where it is known
 * beforehand who is armed. What it has none for is counted as that stage counts it.
 */
public final class EarlyCallArming {
    private final ArmedUsers armed;
    private final Tally unarmed;

    // How far the log goes says how complete the calls of a burst are, so its newest is needed.
    private GraphCall newest;

    /**
     * For one operator.
     *
     * @param armed as the device codes of all logs arm users, or longer
     */
    public EarlyCallArming(RuntimeContext context, ArmedUsers armed) {
        this.armed = armed;
        this.unarmed = Tally.register(context, CallArmingOperator.CALLS_NAME + "-unarmed");
    }

    /** Whether the call is needed; only its user and time are read. */
    public boolean needs(GraphCall call) {
        if (armed.covers(call.user(), call.time())) {
            return true;
        }
        // The newest goes to that stage after all, and is counted there: one less here.
        if (newest != null) {
            unarmed.increment();
        }
        if (newest == null || newest.time() < call.time()) {
            newest = call;
        }
        return false;
    }

    /** The newest call that was not needed, which is when all have been seen; null for none. */
    public GraphCall newest() {
        return newest;
    }
}
