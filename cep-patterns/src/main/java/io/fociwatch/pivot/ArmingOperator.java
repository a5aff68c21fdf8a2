package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.state.ListStateDescriptor;
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
 * Lets through a user's device codes, and by an {@link ArmedGate} the redemptions within reach of
 * one.
 *
 * <p>An operator and not a process function, because a released redemption must keep its own
 * timestamp, and a process function stamps what it emits with that of the current element.
 */
final class ArmingOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<SignIn, SignIn>, Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    static final String UNARMED = "signins-unarmed";

    static final ListStateDescriptor<SignIn> WAITING =
            new ListStateDescriptor<>("waiting-redemptions", TypeInformation.of(SignIn.class));

    private static final ArmedGate.Events<SignIn> REDEMPTIONS =
            new ArmedGate.Events<>(UNARMED, WAITING, SignIn::time);

    private final long reach;

    private transient ArmedGate<SignIn> gate;

    ArmingOperator(PivotSettings settings) {
        this.reach = settings.reach().toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        InternalTimerService<VoidNamespace> timers =
                getInternalTimerService("arming-timers", VoidNamespaceSerializer.INSTANCE, this);
        gate =
                new ArmedGate<>(
                        reach,
                        REDEMPTIONS,
                        getRuntimeContext(),
                        timers,
                        signIn -> output.collect(new StreamRecord<>(signIn, signIn.time())));
    }

    @Override
    public void processElement(StreamRecord<SignIn> element) throws Exception {
        SignIn signIn = element.getValue();
        if (signIn.isDeviceCode()) {
            output.collect(element);
            gate.arm(signIn.time());
        } else {
            gate.offer(signIn);
        }
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
