package io.fociwatch.graph;

import io.fociwatch.pivot.BurstStatus;
import java.util.List;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Sends bursts on, each revision with the calls that are known by then. */
final class Teller {
    private final int mostCalls;
    private final TraceTimes times;
    private final Traces traces;
    private final KeptCalls calls;
    private final GraphProgress graphLog;
    private final Output<StreamRecord<TracedBurst>> output;

    /** One that lists {@code mostCalls} at most. */
    Teller(
            int mostCalls,
            TraceTimes times,
            Traces traces,
            KeptCalls calls,
            GraphProgress graphLog,
            Output<StreamRecord<TracedBurst>> output) {
        this.mostCalls = mostCalls;
        this.times = times;
        this.traces = traces;
        this.calls = calls;
        this.graphLog = graphLog;
        this.output = output;
    }

    /** Tells the next revision. */
    void tell(Trace trace, BurstStatus status) throws Exception {
        List<LinkedCall> linked = calls.linkedTo(trace.burst());
        TracedBurst traced =
                linked.size() > mostCalls
                        ? trace.next(
                                status, linked.subList(0, mostCalls), GraphCompleteness.TRUNCATED)
                        : trace.next(status, linked, graphLog.of(times.endOf(trace.burst())));
        traces.put(trace.told(traced, linked.size()));
        output.collect(new StreamRecord<>(traced, trace.burst().lastSeen()));
    }

    /** Whether the call, if it has not been listed, changes what was told of a completed burst. */
    boolean mayAmend(GraphCall call, Trace trace) {
        return isAmendable(trace) && new CallLinks(trace.burst()).link(call).isPresent();
    }

    /**
     * Tells a completed burst once more if there is a call that it was told without. Each such call
     * counts as a revision: so a hunt that reads them again, and with other pauses, tells no less
     * by the same number.
     */
    void amend(Trace trace) throws Exception {
        if (!isAmendable(trace)) {
            return;
        }
        int linked = Math.min(calls.linkedTo(trace.burst()).size(), mostCalls + 1);
        int more = linked - trace.calls();
        if (more > 0) {
            tell(trace.skipping(more - 1), BurstStatus.COMPLETED);
        }
    }

    /** Amends what is forgotten at that time, or by calls that are, and might still wait for it. */
    void amendBeforeForgetting(long now) throws Exception {
        List<GraphCall> gone = calls.matching(call -> times.forgettingOf(call) <= now);
        for (Trace trace : traces.all()) {
            if (times.forgettingOf(trace.burst()) <= now
                    || gone.stream().anyMatch(call -> mayAmend(call, trace))) {
                amend(trace);
            }
        }
    }

    private boolean isAmendable(Trace trace) {
        return trace.completed() && trace.calls() <= mostCalls;
    }
}
