package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds a user's armed sign-ins while they can belong to a burst, and on a signal applies {@link
 * BurstDefinition} to them. Tells a burst when it opens, again when its window has passed, and
 * again when a late sign-in has changed it.
 *
 * <p>A signal travels a longer way than the sign-ins it speaks of, and the two ways share no order;
 * so the definition is applied by a timer, when the watermark of both has passed the signal.
 */
final class EvidenceFunction
        extends KeyedCoProcessFunction<String, SignIn, BurstSignal, BurstRevision>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    static final String DUPLICATES = "signins-duplicate";

    static final ListStateDescriptor<SignIn> ARMED =
            new ListStateDescriptor<>("armed-sign-ins", TypeInformation.of(SignIn.class));
    static final ValueStateDescriptor<Long> UNSEEN_UNTIL =
            new ValueStateDescriptor<>("unseen-until", Types.LONG);

    private final BurstDefinition definition;
    private final long reach;
    private final long burstWindow;
    private final long allowedLateness;

    private transient KeptSignIns armed;
    private transient ToldState told;
    private transient DueLooks due;

    // The pattern has not seen all of the sign-ins that reach until then, and so may be silent.
    private transient ValueState<Long> unseenUntil;

    private transient ReachedWatermark watermark;
    private transient Tally duplicates;

    EvidenceFunction(PivotSettings settings) {
        this.definition = new BurstDefinition(settings);
        // By the step of CoarseTime a signal can come later than the watermark has passed its time.
        this.reach = settings.reach().plus(CoarseTime.STEP).toMillis();
        this.burstWindow = settings.burstWindow().toMillis();
        this.allowedLateness = settings.allowedLateness().toMillis();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        watermark = new ReachedWatermark(context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        watermark.keep();
    }

    @Override
    public void open(OpenContext context) {
        armed = new KeptSignIns(getRuntimeContext().getListState(ARMED), reach + allowedLateness);
        told = new ToldState(getRuntimeContext(), burstWindow);
        due = new DueLooks(getRuntimeContext());
        unseenUntil = getRuntimeContext().getState(UNSEEN_UNTIL);
        duplicates = Tally.register(getRuntimeContext(), DUPLICATES);
    }

    @Override
    public void processElement1(SignIn signIn, Context context, Collector<BurstRevision> out)
            throws Exception {
        armed.add(signIn, context.timerService());
        Long unseen = unseenUntil.value();
        // Not Flink's watermark alone: it begins anew after a restore, and what was dropped until
        // then would be missed by a look that is due earlier.
        watermark.reach(context.timerService().currentWatermark());
        boolean inTime = signIn.time() > watermark.get();
        if (unseen != null && signIn.time() <= unseen && inTime) {
            due.addTogether(LongStream.of(signIn.time()), context.timerService());
        }
    }

    @Override
    public void processElement2(BurstSignal signal, Context context, Collector<BurstRevision> out)
            throws Exception {
        if (signal.isOfLateSignIn()) {
            lookAgain(signal.time(), context);
        } else if (!told.of(signal.clientId()).cover(signal.time(), burstWindow)) {
            due.add(signal.time(), context.timerService());
        }
    }

    /** Looks without the pattern, at what is there and at what comes while the late one reaches. */
    private void lookAgain(long time, Context context) throws Exception {
        Long unseen = unseenUntil.value();
        unseenUntil.update(Math.max(time + reach, unseen == null ? Long.MIN_VALUE : unseen));
        due.add(time, context.timerService());
        due.addTogether(armed.after(time).stream().mapToLong(SignIn::time), context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<BurstRevision> out)
            throws Exception {
        watermark.reach(context.timerService().currentWatermark());
        long now = watermark.get();
        OptionalLong earliest = due.take(now);
        if (earliest.isPresent()) {
            tell(earliest.getAsLong(), now, context, out);
        }
        if (TimerStep.isOne(timestamp)) {
            forget(now, context);
        }
    }

    /**
     * Emits what the sign-ins until {@code now} tell beyond what has been told.
     *
     * @param since when the first reason to look came; a late sign-in was not too late then,
     *     however far the watermark has leapt
     */
    private void tell(long since, long now, OnTimerContext context, Collector<BurstRevision> out)
            throws Exception {
        List<SignIn> known = armed.until(now);
        Map<String, Long> settled = told.settledAt(since - 1 - allowedLateness, known);
        Map<String, List<Burst>> found = new TreeMap<>();
        settled.keySet().forEach(client -> found.put(client, new ArrayList<>()));
        for (Burst burst :
                definition.bursts(known, client -> settled.getOrDefault(client, Long.MIN_VALUE))) {
            found.computeIfAbsent(burst.clientId(), client -> new ArrayList<>()).add(burst);
        }
        for (Map.Entry<String, List<Burst>> entry : found.entrySet()) {
            String client = entry.getKey();
            ToldBursts before = told.of(client);
            List<BurstRevision> changes =
                    before.changes(
                            entry.getValue(),
                            settled.getOrDefault(client, Long.MIN_VALUE),
                            now,
                            burstWindow);
            told.put(client, before.with(changes));
            for (BurstRevision change : changes) {
                out.collect(change);
                if (change.status() == BurstStatus.OPENED) {
                    due.add(change.burst().firstSeen() + burstWindow - 1, context.timerService());
                }
            }
        }
    }

    /** Drops the sign-ins that no burst to come can hold; what was told goes with the last. */
    private void forget(long now, OnTimerContext context) throws Exception {
        List<SignIn> dropped = armed.forget(now, context.timerService());
        duplicates.add(dropped.size() - BurstDefinition.distinct(dropped).size());
        if (armed.isEmpty()) {
            told.clear();
            unseenUntil.clear();
        } else {
            told.forgetUntil(now - reach - allowedLateness);
        }
    }
}
