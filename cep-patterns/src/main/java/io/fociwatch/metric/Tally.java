package io.fociwatch.metric;

import java.util.function.Function;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/**
 * One count of one subtask, seen twice: as a Flink counter while the job runs, and as an
 * accumulator whose total over all subtasks a bounded run reports when it has ended.
 *
 * <p>Not thread-safe: to be used from the task's own thread, like everything in an operator.
 */
public final class Tally {
    private final Counter counter;
    private final LongCounter total;

    private Tally(Counter counter, LongCounter total) {
        this.counter = counter;
        this.total = total;
    }

    /**
     * Registers the count with the operator that {@code context} belongs to.
     *
     * @param name unique in the job; the accumulator's name, and the metric's in {@link
     *     HuntMetrics}
     */
    public static Tally register(RuntimeContext context, String name) {
        return new Tally(
                HuntMetrics.of(context.getMetricGroup()).counter(name),
                context.getLongCounter(name));
    }

    /** Registers counts with the operator that {@code context} belongs to, by their names. */
    public static Function<String, Tally> of(RuntimeContext context) {
        return name -> register(context, name);
    }

    /** Counts one. */
    public void increment() {
        add(1);
    }

    /**
     * Counts {@code n}.
     *
     * @param n 0 or more, or less to take back what was counted before
     */
    public void add(long n) {
        counter.inc(n);
        total.add(n);
    }

    /** What has been counted. */
    long total() {
        return total.getLocalValuePrimitive();
    }
}
