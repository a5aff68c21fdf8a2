package io.fociwatch.graph;

import io.fociwatch.metric.Tally;
import io.fociwatch.pivot.ArmedUsers;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says of a Graph call whether {@link GraphCalls#attach} can have a use for it, where it is known
 * beforehand who is armed. What it has none for is counted as that stage counts it.
 */
public final class EarlyCallArming {
    private final ArmedUsers armed;
    private final Tally unarmed;

    private GraphCall newest;

    /**
     * For one operator.
     *
     * @param tallies gives the count of a name
     * @param armed as the device codes of all logs arm users, or longer
     */
    public EarlyCallArming(Function<String, Tally> tallies, ArmedUsers armed) {
        this.armed = armed;
        this.unarmed = tallies.apply(CallArmingOperator.CALLS_NAME + "-unarmed");
    }

    /** Whether the call is needed; only its user and time are read. */
    public boolean needs(GraphCall call) {
        if (armed.covers(call.user(), call.time())) {
            return true;
        }
        unarmed.increment();
        if (newest == null || newest.time() < call.time()) {
            newest = call;
        }
        return false;
    }

    /**
     * When all have been seen, the newest call that was not needed; for how far the log goes says
     * how complete the calls of a burst are. It goes to that stage after all, and is counted there.
     */
    public Optional<GraphCall> takeNewest() {
        Optional<GraphCall> taken = Optional.ofNullable(newest);
        if (taken.isPresent()) {
            unarmed.add(-1);
            newest = null;
        }
        return taken;
    }
}
