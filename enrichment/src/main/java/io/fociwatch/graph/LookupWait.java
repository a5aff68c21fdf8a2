package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.pivot.TimerStep;
import java.util.ArrayList;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
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

    private final TraceTimes times;
    private final boolean batch;

    private transient Traces waiting;

    LookupWait(PivotSettings pivot, GraphSettings settings, boolean batch) {
        this.times = new TraceTimes(pivot, settings);
        this.batch = batch;
    }

    @Override
    public void open(OpenContext context) {
        waiting = new Traces(getRuntimeContext().getMapState(WAITING));
    }

    @Override
    public void processElement(BurstRevision known, Context context, Collector<TracedBurst> out)
            throws Exception {
        Burst burst = known.burst();
        Trace trace = Trace.of(known, waiting.of(burst));
        waiting.put(trace);
        switch (known.status()) {
            case OPENED -> context.output(UNASKED, tell(trace, BurstStatus.OPENED));
            case COMPLETED -> {
                long completion = times.completionOf(burst);
                // The watermark may have passed the burst and its window at once.
                boolean early = completion > context.timerService().currentWatermark();
                if (!batch && trace.revision() == 0 && early) {
                    context.output(UNASKED, tell(trace, BurstStatus.OPENED));
                }
            }
            case SUPERSEDED -> {
                if (trace.revision() > 0) {
                    context.output(UNASKED, tell(trace, BurstStatus.SUPERSEDED));
                }
            }
        }
        wake(trace, context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<TracedBurst> out)
            throws Exception {
        long now = context.timerService().currentWatermark();
        for (Trace trace : waiting.all()) {
            if (trace.awaitsCompletion() && times.completionOf(trace.burst()) <= now) {
                out.collect(tell(trace, BurstStatus.COMPLETED));
            }
        }
        waiting.keepOnly(trace -> times.forgettingOf(trace.burst()) > now);
        for (Trace trace : waiting.all()) {
            wake(trace, context.timerService());
        }
    }

    /** Again for what is kept: a run before this one may have had shorter times. */
    private void wake(Trace trace, TimerService timers) {
        if (trace.awaitsCompletion()) {
            timers.registerEventTimeTimer(times.completionOf(trace.burst()));
        }
        timers.registerEventTimeTimer(TimerStep.after(times.forgettingOf(trace.burst())));
    }

    private TracedBurst tell(Trace trace, BurstStatus status) throws Exception {
        TracedBurst traced = trace.next(status, new ArrayList<>(), GraphCompleteness.BEHIND);
        waiting.put(trace.told(traced, 0));
        return traced;
    }
}
