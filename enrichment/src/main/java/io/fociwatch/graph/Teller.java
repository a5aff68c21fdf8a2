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

    /** Tells a completed burst once more if there is a call that it was told without. */
    void amend(Trace trace) throws Exception {
        if (isAmendable(trace) && calls.linkedTo(trace.burst()).size() > trace.calls()) {
            tell(trace, BurstStatus.COMPLETED);
        }
    }

    private boolean isAmendable(Trace trace) {
        return trace.completed() && trace.calls() <= mostCalls;
    }
}
