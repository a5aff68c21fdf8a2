package io.fociwatch.pivot;

import io.fociwatch.metric.KeptTallies;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Lets through a user's device codes, and by an {@link ArmedGate} the redemptions within reach of
 * one. Parts those that come late: the pattern takes nothing behind the watermark.
 *
 * <p>An operator and not a process function, because a released redemption must keep its own
 * timestamp, and a process function stamps what it emits with that of the current element.
 */
final class ArmingOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<SignIn, SignIn>, Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    static final String SIGN_INS = "signins";
    static final String IN_TIME_COUNT = "signins-in-time";
    static final String LATE_COUNT = "signins-late";
    static final String TOO_LATE_COUNT = "signins-too-late";

    static final OutputTag<SignIn> LATE = new OutputTag<>("late", TypeInformation.of(SignIn.class));
    static final OutputTag<BurstSignal> WORD_OF_LATE =
            new OutputTag<>("word-of-late", TypeInformation.of(BurstSignal.class));
    static final OutputTag<SignIn> TOO_LATE =
            new OutputTag<>("too-late", TypeInformation.of(SignIn.class));

    static final ListStateDescriptor<SignIn> WAITING =
            new ListStateDescriptor<>("waiting-redemptions", TypeInformation.of(SignIn.class));

    private static final ArmedGate.Events<SignIn> REDEMPTIONS =
            new ArmedGate.Events<>(SIGN_INS, WAITING, SignIn::time);

    private final PivotSettings settings;
    private final long reach;
    private final long allowedLateness;

    private transient ArmedGate<SignIn> gate;
    private transient ReachedWatermark watermark;
    private transient KeptTallies tallies;
    private transient Tally inTime;
    private transient Tally late;
    private transient Tally tooLate;

    ArmingOperator(PivotSettings settings) {
        this.settings = settings;
        this.reach = settings.reach().toMillis();
        this.allowedLateness = settings.allowedLateness().toMillis();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        HuntNumbers.keep(settings, context.getOperatorStateStore());
        watermark = new ReachedWatermark(context.getOperatorStateStore());
        tallies = new KeptTallies(getRuntimeContext(), context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        watermark.keep();
        tallies.keep();
    }

    @Override
    public void open() throws Exception {
        super.open();
        InternalTimerService<VoidNamespace> timers =
                getInternalTimerService("arming-timers", VoidNamespaceSerializer.INSTANCE, this);
        gate =
                new ArmedGate<>(
                        reach,
                        allowedLateness,
                        REDEMPTIONS,
                        getRuntimeContext(),
                        timers,
                        this::pass);
        inTime = tallies.of(IN_TIME_COUNT);
        late = tallies.of(LATE_COUNT);
        tooLate = tallies.of(TOO_LATE_COUNT);
    }

    @Override
    public void processElement(StreamRecord<SignIn> element) throws Exception {
        SignIn signIn = element.getValue();
        if (signIn.time() + allowedLateness <= watermark.get()) {
            tooLate.increment();
            output.collect(TOO_LATE, element);
        } else if (signIn.isDeviceCode()) {
            gate.letThrough(signIn);
            gate.arm(signIn.time());
        } else {
            gate.offer(signIn);
        }
    }

    private void pass(SignIn signIn) {
        StreamRecord<SignIn> passed = new StreamRecord<>(signIn, signIn.time());
        if (signIn.time() > watermark.get()) {
            inTime.increment();
            output.collect(passed);
        } else {
            late.increment();
            output.collect(LATE, passed);
            BurstSignal word = BurstSignal.late(signIn.user().key(), watermark.get());
            output.collect(WORD_OF_LATE, new StreamRecord<>(word, word.time()));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark.reach(mark.getTimestamp());
        super.processWatermark(mark);
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        gate.onTimer();
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("arming registers no processing-time timer");
    }
}
