package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Lets through a user's device codes, and the redemptions within reach of one. A redemption that
 * comes before its device code waits until no earlier device code can come any more.
 *
 * <p>An operator and not a process function, because a released redemption must keep its own
 * timestamp, and a process function stamps what it emits with that of the current element.
 *
 * <p>Most users never use a device code: for them this is an append to a list and, at the next
 * {@link TimerStep}, its removal.
 */
final class ArmingOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<SignIn, SignIn>, Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    static final String UNARMED = "signins-unarmed";

    static final ValueStateDescriptor<ArmedSpans> ARMED =
            new ValueStateDescriptor<>("armed-spans", TypeInformation.of(ArmedSpans.class));
    static final ValueStateDescriptor<Long> NEWEST_WAITING =
            new ValueStateDescriptor<>("newest-waiting", Long.class);
    static final ListStateDescriptor<SignIn> WAITING =
            new ListStateDescriptor<>("waiting-redemptions", TypeInformation.of(SignIn.class));
    static final String TIMERS = "arming-timers";

    private final long reach;

    private transient ValueState<ArmedSpans> armed;
    private transient ValueState<Long> newestWaiting;
    private transient ListState<SignIn> waiting;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient Tally unarmed;

    ArmingOperator(PivotSettings settings) {
        this.reach = settings.reach().toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        armed = getRuntimeContext().getState(ARMED);
        newestWaiting = getRuntimeContext().getState(NEWEST_WAITING);
        waiting = getRuntimeContext().getListState(WAITING);
        timers = getInternalTimerService(TIMERS, VoidNamespaceSerializer.INSTANCE, this);
        unarmed = Tally.register(getRuntimeContext(), UNARMED);
    }

    @Override
    public void processElement(StreamRecord<SignIn> element) throws Exception {
        SignIn signIn = element.getValue();
        if (signIn.isDeviceCode()) {
            arm(signIn);
            output.collect(element);
            if (!newestWaitingIsBefore(signIn.time())) {
                release();
            }
        } else if (armedNow().covers(signIn.time())) {
            output.collect(element);
        } else {
            await(signIn);
        }
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        long watermark = timers.currentWatermark();
        forgetUntil(watermark);
        ArmedSpans remaining = armedNow().after(watermark);
        if (remaining.isEmpty()) {
            armed.clear();
        } else {
            armed.update(remaining);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("arming registers no processing-time timer");
    }

    private void arm(SignIn deviceCode) throws Exception {
        long until = deviceCode.time() + reach;
        armed.update(armedNow().plus(deviceCode.time(), until));
        wakeAfter(until);
    }

    private void await(SignIn redemption) throws Exception {
        waiting.add(redemption);
        Long newest = newestWaiting.value();
        if (newest == null || newest < redemption.time()) {
            newestWaiting.update(redemption.time());
        }
        wakeAfter(redemption.time());
    }

    /** Emits the waiting redemptions that a device code has just armed. */
    private void release() throws Exception {
        ArmedSpans spans = armedNow();
        List<SignIn> kept = new ArrayList<>();
        for (SignIn redemption : waiting.get()) {
            if (spans.covers(redemption.time())) {
                output.collect(new StreamRecord<>(redemption, redemption.time()));
            } else {
                kept.add(redemption);
            }
        }
        keepWaiting(kept);
    }

    /** Drops the waiting redemptions whose device code can no longer come. */
    private void forgetUntil(long passed) throws Exception {
        List<SignIn> kept = new ArrayList<>();
        for (SignIn redemption : waiting.get()) {
            if (redemption.time() > passed) {
                kept.add(redemption);
            } else {
                unarmed.increment();
            }
        }
        keepWaiting(kept);
    }

    private void keepWaiting(List<SignIn> kept) throws Exception {
        if (kept.isEmpty()) {
            waiting.clear();
            newestWaiting.clear();
        } else {
            waiting.update(kept);
            newestWaiting.update(kept.stream().mapToLong(SignIn::time).max().getAsLong());
        }
    }

    private boolean newestWaitingIsBefore(long time) throws Exception {
        Long newest = newestWaiting.value();
        return newest == null || newest < time;
    }

    private ArmedSpans armedNow() throws Exception {
        ArmedSpans spans = armed.value();
        return spans == null ? ArmedSpans.NONE : spans;
    }

    private void wakeAfter(long time) {
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, TimerStep.after(time));
    }
}
