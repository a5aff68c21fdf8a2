package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.pivot.TimerStep;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Holds a whole burst until the log store can have its calls: Flink's async I/O has no event-time
 * timers. A burst that has just opened goes past the store, by a side output, and is never held.
 */
final class LookupWait extends KeyedProcessFunction<String, BurstRevision, TracedBurst> {
    private static final long serialVersionUID = 1L;

    static final MapStateDescriptor<String, Trace> WAITING =
            new MapStateDescriptor<>(
                    "bursts-to-look-up", Types.STRING, TypeInformation.of(Trace.class));
    static final OutputTag<TracedBurst> OPENED =
            new OutputTag<>("opened", TypeInformation.of(TracedBurst.class));

    private final long burstWindow;
    private final GraphSettings settings;

    private transient MapState<String, Trace> waiting;

    LookupWait(PivotSettings pivot, GraphSettings settings) {
        this.burstWindow = pivot.burstWindow().toMillis();
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        waiting = getRuntimeContext().getMapState(WAITING);
    }

    @Override
    public void processElement(BurstRevision known, Context context, Collector<TracedBurst> out)
            throws Exception {
        Burst burst = known.burst();
        Trace before = waiting.get(key(burst));
        int revision = before == null ? 0 : before.revision();
        boolean passed = known.status() == BurstStatus.COMPLETED;
        Trace trace = new Trace(burst, passed, revision, false, 0);
        waiting.put(key(burst), trace);
        if (passed) {
            context.timerService().registerEventTimeTimer(completionOf(burst));
        } else {
            context.output(OPENED, tell(trace, BurstStatus.OPENED));
        }
        context.timerService().registerEventTimeTimer(TimerStep.after(forgettingOf(burst)));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<TracedBurst> out)
            throws Exception {
        long now = context.timerService().currentWatermark();
        List<Trace> traces = new ArrayList<>();
        waiting.values().forEach(traces::add);
        for (Trace trace : traces) {
            Burst burst = trace.burst();
            if (trace.windowPassed() && !trace.completed() && completionOf(burst) <= now) {
                out.collect(tell(trace, BurstStatus.COMPLETED));
            }
            if (forgettingOf(burst) <= now) {
                waiting.remove(key(burst));
            }
        }
    }

    private TracedBurst tell(Trace trace, BurstStatus status) throws Exception {
        TracedBurst traced =
                new TracedBurst(
                        trace.burst(),
                        Math.max(status.revision(), trace.revision() + 1),
                        status,
                        new ArrayList<>(),
                        GraphCompleteness.BEHIND);
        waiting.put(key(trace.burst()), trace.told(traced, 0));
        return traced;
    }

    private long completionOf(Burst burst) {
        return burst.firstSeen() + burstWindow - 1 + settings.grace().toMillis();
    }

    /** Evidence that comes after the question is asked for again, with a higher revision. */
    private long forgettingOf(Burst burst) {
        return burst.firstSeen() + burstWindow + settings.retention().toMillis();
    }

    private static String key(Burst burst) {
        return burst.clientId() + '|' + burst.firstSeen();
    }
}
