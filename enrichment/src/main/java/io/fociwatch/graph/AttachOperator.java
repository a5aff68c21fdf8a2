package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.pivot.TimerStep;
import java.time.Duration;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Joins a user's bursts with the user's Graph calls, as both arrive.
 *
 * <p>An operator of its own, because of logs {@link LogPace#APART} only the sign-ins' watermark may
 * drive it: a Graph log that is behind or silent must not hold an alert back. Its own watermark
 * tells how complete the calls are.
 */
final class AttachOperator extends AbstractStreamOperator<TracedBurst>
        implements TwoInputStreamOperator<BurstRevision, GraphCall, TracedBurst>,
                Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    static final MapStateDescriptor<String, Trace> TRACES =
            new MapStateDescriptor<>(
                    "traced-bursts", Types.STRING, TypeInformation.of(Trace.class));
    static final ListStateDescriptor<GraphCall> CALLS =
            new ListStateDescriptor<>("graph-calls", TypeInformation.of(GraphCall.class));

    /**
     * How long late calls wait for others, on the wall clock. A hunt that catches up may read them
     * by the hundred, and each revision holds all calls.
     */
    static final Duration AMENDMENT_PAUSE = Duration.ofSeconds(2);

    private final int mostCalls;
    private final TraceTimes times;
    private final LogPace pace;

    private transient Traces traces;
    private transient KeptCalls calls;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient GraphProgress graphLog;
    private transient Teller teller;

    AttachOperator(PivotSettings pivot, GraphSettings settings, LogPace pace) {
        this.mostCalls = settings.mostCalls();
        this.times = new TraceTimes(pivot, settings);
        this.pace = pace;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        graphLog = new GraphProgress(context, pace, getProcessingTimeService());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        graphLog.keep();
    }

    @Override
    public void open() throws Exception {
        super.open();
        traces = new Traces(getRuntimeContext().getMapState(TRACES));
        calls = new KeptCalls(getRuntimeContext().getListState(CALLS));
        teller = new Teller(mostCalls, times, traces, calls, graphLog, output);
        timers = getInternalTimerService("attach-timers", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void processElement1(StreamRecord<BurstRevision> element) throws Exception {
        BurstRevision known = element.getValue();
        Burst burst = known.burst();
        Trace trace = Trace.of(known, traces.of(burst));
        traces.put(trace);
        switch (known.status()) {
            case OPENED -> teller.tell(trace, BurstStatus.OPENED);
            case COMPLETED -> {
                long completion = times.completionOf(burst);
                // The watermark may have passed the burst and its window at once.
                boolean ahead = completion > timers.currentWatermark();
                if (pace != LogPace.BOUNDED && trace.revision() == 0 && ahead) {
                    teller.tell(trace, BurstStatus.OPENED);
                }
                wakeAt(completion);
            }
            case SUPERSEDED -> {
                if (trace.revision() > 0) {
                    teller.tell(trace, BurstStatus.SUPERSEDED);
                }
            }
        }
        wakeAt(TimerStep.after(times.forgettingOf(burst)));
    }

    @Override
    public void processElement2(StreamRecord<GraphCall> element) throws Exception {
        GraphCall call = element.getValue();
        calls.add(call);
        wakeAt(TimerStep.after(times.forgettingOf(call)));
        for (Trace trace : traces.all()) {
            if (teller.mayAmend(call, trace)) {
                amendSoon();
                break;
            }
        }
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        long now = timers.currentWatermark();
        for (Trace trace : traces.all()) {
            if (trace.awaitsCompletion() && times.completionOf(trace.burst()) <= now) {
                teller.tell(trace, BurstStatus.COMPLETED);
            } else if (trace.awaitsCompletion()) {
                wakeAt(times.completionOf(trace.burst()));
            }
        }
        if (TimerStep.isOne(timer.getTimestamp())) {
            forget(graphLog.spare(now));
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        for (Trace trace : traces.all()) {
            teller.amend(trace);
        }
    }

    @Override
    public void processWatermark1(Watermark watermark) throws Exception {
        if (pace.isLedBySignIns()) {
            processWatermark(watermark);
        } else {
            super.processWatermark1(watermark);
        }
    }

    @Override
    public void processWatermark2(Watermark watermark) throws Exception {
        graphLog.reach(watermark.getTimestamp());
        if (!pace.isLedBySignIns()) {
            super.processWatermark2(watermark);
        }
    }

    @Override
    protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
        if (!pace.isLedBySignIns()) {
            super.processWatermarkStatus(status, input);
        } else if (input == 0) {
            processWatermarkStatus(status);
        }
    }

    /** Once for all bursts and calls of a user that come until then. */
    private void amendSoon() {
        long pauses = timers.currentProcessingTime() / AMENDMENT_PAUSE.toMillis();
        timers.registerProcessingTimeTimer(
                VoidNamespace.INSTANCE, (pauses + 1) * AMENDMENT_PAUSE.toMillis());
    }

    private void forget(long now) throws Exception {
        teller.amendBeforeForgetting(now);
        calls.keepOnly(call -> isKept(times.forgettingOf(call), now));
        traces.keepOnly(trace -> isKept(times.forgettingOf(trace.burst()), now));
    }

    /** Wakes again for what is kept: for the Graph log, or by a run that had shorter times. */
    private boolean isKept(long until, long now) {
        if (until > now) {
            wakeAt(TimerStep.after(Math.max(until, timers.currentWatermark())));
        }
        return until > now;
    }

    private void wakeAt(long time) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
    }
}
