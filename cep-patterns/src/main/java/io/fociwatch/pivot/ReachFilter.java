package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Arming in a bounded run: keeps device codes, and the redemptions within reach of one. Relies on
 * Flink's batch mode to bring it all device codes, which are broadcast, before the first other
 * sign-in; so nothing waits, and the sign-ins of the many users without a device code are neither
 * sent over the network nor sorted.
 */
final class ReachFilter extends BroadcastProcessFunction<SignIn, SignIn, SignIn> {
    private static final long serialVersionUID = 1L;

    static final MapStateDescriptor<String, ArmedSpans> ARMED =
            new MapStateDescriptor<>(
                    "armed-spans", Types.STRING, TypeInformation.of(ArmedSpans.class));

    private final long reach;
    private transient Tally unarmed;

    ReachFilter(PivotSettings settings) {
        this.reach = settings.reach().toMillis();
    }

    @Override
    public void open(OpenContext context) {
        unarmed = Tally.register(getRuntimeContext(), ArmingOperator.UNARMED);
    }

    @Override
    public void processBroadcastElement(SignIn deviceCode, Context context, Collector<SignIn> out)
            throws Exception {
        BroadcastState<String, ArmedSpans> armed = context.getBroadcastState(ARMED);
        String user = deviceCode.user().key();
        ArmedSpans spans = armed.get(user);
        armed.put(
                user,
                (spans == null ? ArmedSpans.NONE : spans)
                        .plus(deviceCode.time(), deviceCode.time() + reach));
    }

    @Override
    public void processElement(SignIn signIn, ReadOnlyContext context, Collector<SignIn> out)
            throws Exception {
        ArmedSpans spans = context.getBroadcastState(ARMED).get(signIn.user().key());
        if (spans != null && spans.covers(signIn.time())) {
            out.collect(signIn);
        } else {
            unarmed.increment();
        }
    }
}
