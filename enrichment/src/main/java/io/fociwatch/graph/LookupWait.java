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
 * timers. One that has just opened, or is superseded, goes past the store by a side output.
 */
final class LookupWait extends KeyedProcessFunction<String, BurstRevision, TracedBurst> {
    private static final long serialVersionUID = 1L;

    static final MapStateDescriptor<String, Trace> WAITING =
            new MapStateDescriptor<>(
                    "bursts-to-look-up", Types.STRING, TypeInformation.of(Trace.class));
    static final OutputTag<TracedBurst> UNASKED =
            new OutputTag<>("unasked", TypeInformation.of(TracedBurst.class));

    private final long burstWindow;
    private final GraphSettings settings;
    private final long retention;
    private final boolean batch;

    private transient MapState<String, Trace> waiting;

    LookupWait(PivotSettings pivot, GraphSettings settings, boolean batch) {
        this.batch = batch;
        this.burstWindow = pivot.burstWindow().toMillis();
        this.settings = settings;
        this.retention =
                Math.max(settings.retention().toMillis(), pivot.allowedLateness().toMillis());
    }

    @Override
    public void open(OpenContext context) {
        waiting = getRuntimeContext().getMapState(WAITING);
    }

    @Override
    public void processElement(BurstRevision known, Context context, Collector<TracedBurst> out)
            throws Exception {
        Burst burst = known.burst();
        Trace trace = Trace.of(known, waiting.get(key(burst)));
        waiting.put(key(burst), trace);
        switch (known.status()) {
            case OPENED -> context.output(UNASKED, tell(trace, BurstStatus.OPENED));
            case COMPLETED -> {
                // The watermark may have passed the burst and its window at once.
                long now = context.timerService().currentWatermark();
                if (!batch && trace.revision() == 0 && completionOf(burst) > now) {
                    context.output(UNASKED, tell(trace, BurstStatus.OPENED));
                }
                context.timerService().registerEventTimeTimer(completionOf(burst));
            }
            case SUPERSEDED -> {
                if (trace.revision() > 0) {
                    context.output(UNASKED, tell(trace, BurstStatus.SUPERSEDED));
                }
            }
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
                        trace.next(status),
                        status,
                        new ArrayList<>(),
                        GraphCompleteness.BEHIND,
                        trace.known().successor());
        waiting.put(key(trace.burst()), trace.told(traced, 0));
        return traced;
    }

    private long completionOf(Burst burst) {
        return burst.firstSeen() + burstWindow - 1 + settings.grace().toMillis();
    }

    /** Evidence that comes after the question is asked for again, with a higher revision. */
    private long forgettingOf(Burst burst) {
        return burst.firstSeen() + burstWindow + retention;
    }

    private static String key(Burst burst) {
        return burst.clientId() + '|' + burst.firstSeen();
    }
}
