package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds a user's armed sign-ins while they can belong to a burst, and on a signal applies {@link
 * BurstDefinition} to them. Tells a burst when it opens and again when its window has passed.
 *
 * <p>A signal travels a longer way than the sign-ins it speaks of, and the two ways share no order;
 * so the definition is applied by a timer, when the watermark of both has passed the signal.
 */
final class EvidenceFunction
        extends KeyedCoProcessFunction<String, SignIn, BurstSignal, BurstRevision> {
    private static final long serialVersionUID = 1L;

    static final String DUPLICATES = "signins-duplicate";

    static final ListStateDescriptor<SignIn> ARMED =
            new ListStateDescriptor<>("armed-sign-ins", TypeInformation.of(SignIn.class));
    static final MapStateDescriptor<String, BurstRevision> TOLD =
            new MapStateDescriptor<>(
                    "told-bursts", Types.STRING, TypeInformation.of(BurstRevision.class));
    static final ListStateDescriptor<Long> DUE = new ListStateDescriptor<>("due", Types.LONG);

    private final BurstDefinition definition;
    private final long reach;
    private final long burstWindow;

    private transient ListState<SignIn> armed;
    private transient MapState<String, BurstRevision> told;
    private transient ListState<Long> due;
    private transient Tally duplicates;

    EvidenceFunction(PivotSettings settings) {
        this.definition = new BurstDefinition(settings);
        // By the step of CoarseTime a signal can come later than the watermark has passed its time.
        this.reach = settings.reach().plus(CoarseTime.STEP).toMillis();
        this.burstWindow = settings.burstWindow().toMillis();
    }

    @Override
    public void open(OpenContext context) {
        armed = getRuntimeContext().getListState(ARMED);
        told = getRuntimeContext().getMapState(TOLD);
        due = getRuntimeContext().getListState(DUE);
        duplicates = Tally.register(getRuntimeContext(), DUPLICATES);
    }

    @Override
    public void processElement1(SignIn signIn, Context context, Collector<BurstRevision> out)
            throws Exception {
        armed.add(signIn);
        context.timerService().registerEventTimeTimer(TimerStep.after(signIn.time() + reach));
    }

    @Override
    public void processElement2(BurstSignal signal, Context context, Collector<BurstRevision> out)
            throws Exception {
        BurstRevision last = told.get(signal.clientId());
        if (last == null || signal.time() >= endOf(last.burst())) {
            lookAt(signal.time(), context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<BurstRevision> out)
            throws Exception {
        long now = context.timerService().currentWatermark();
        if (isDue(now)) {
            tell(now, context, out);
        }
        if (TimerStep.isOne(timestamp)) {
            forget(now);
        }
    }

    private void lookAt(long time, Context context) throws Exception {
        due.add(time);
        context.timerService().registerEventTimeTimer(time);
    }

    /** Whether {@code now} has reached a time to look at; those later stay due. */
    private boolean isDue(long now) throws Exception {
        List<Long> later = new ArrayList<>();
        boolean reached = false;
        for (long time : due.get()) {
            if (time <= now) {
                reached = true;
            } else {
                later.add(time);
            }
        }
        if (reached) {
            due.update(later);
        }
        return reached;
    }

    /** Emits what the sign-ins until {@code now} tell beyond what has been told. */
    private void tell(long now, OnTimerContext context, Collector<BurstRevision> out)
            throws Exception {
        List<SignIn> known = new ArrayList<>();
        for (SignIn signIn : armed.get()) {
            if (signIn.time() <= now) {
                known.add(signIn);
            }
        }
        for (Burst burst : definition.bursts(known, settled())) {
            long passesAt = endOf(burst) - 1;
            if (passesAt <= now) {
                tell(new BurstRevision(burst, BurstStatus.COMPLETED), out);
            } else {
                lookAt(passesAt, context);
                if (!isOpen(burst)) {
                    tell(new BurstRevision(burst, BurstStatus.OPENED), out);
                }
            }
        }
    }

    private void tell(BurstRevision revision, Collector<BurstRevision> out) throws Exception {
        told.put(revision.burst().clientId(), revision);
        out.collect(revision);
    }

    private boolean isOpen(Burst burst) throws Exception {
        BurstRevision last = told.get(burst.clientId());
        return last != null && last.burst().firstSeen() == burst.firstSeen();
    }

    /** For each client: from when on its sign-ins can begin a burst that is not yet completed. */
    private ToLongFunction<String> settled() throws Exception {
        Map<String, Long> settled = new HashMap<>();
        for (Map.Entry<String, BurstRevision> entry : told.entries()) {
            Burst burst = entry.getValue().burst();
            settled.put(
                    entry.getKey(),
                    entry.getValue().status() == BurstStatus.OPENED
                            ? burst.firstSeen()
                            : endOf(burst));
        }
        return client -> settled.getOrDefault(client, Long.MIN_VALUE);
    }

    private long endOf(Burst burst) {
        return burst.firstSeen() + burstWindow;
    }

    /** Drops the sign-ins that no burst to come can hold; what was told goes with the last. */
    private void forget(long now) throws Exception {
        List<SignIn> kept = new ArrayList<>();
        List<SignIn> dropped = new ArrayList<>();
        for (SignIn signIn : armed.get()) {
            (signIn.time() + reach > now ? kept : dropped).add(signIn);
        }
        duplicates.add(dropped.size() - BurstDefinition.distinct(dropped).size());
        if (kept.isEmpty()) {
            armed.clear();
            told.clear();
        } else {
            armed.update(kept);
        }
    }
}
