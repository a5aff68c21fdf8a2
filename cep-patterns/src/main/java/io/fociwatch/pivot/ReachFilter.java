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
import org.apache.flink.util.function.SerializableFunction;

/**
 * Arming in a bounded run: keeps the events within reach of a device code of the same user. Relies
 * on Flink's batch mode to bring it all device codes, which are broadcast, before the first event;
 * so nothing waits, and the events of the many users without a device code are neither sent over
 * the network nor sorted.
 *
 * @param <T> what it filters
 */
public final class ReachFilter<T> extends BroadcastProcessFunction<T, SignIn, T> {
    private static final long serialVersionUID = 1L;

    /** The times in which each user is armed. */
    public static final MapStateDescriptor<String, ArmedSpans> ARMED =
            new MapStateDescriptor<>(
                    "armed-spans", Types.STRING, TypeInformation.of(ArmedSpans.class));

    private final long reach;
    private final String name;
    private final SerializableFunction<T, String> userKey;
    private final SerializableFunction<T, Long> time;

    private transient ArmedTally tally;

    /**
     * A filter of events.
     *
     * @param reach how long after a device code events are kept, ms
     * @param name how they are counted, see {@link ArmedTally}
     * @param userKey an event's {@code User#key()}
     * @param time an event's time, ms
     */
    public ReachFilter(
            long reach,
            String name,
            SerializableFunction<T, String> userKey,
            SerializableFunction<T, Long> time) {
        this.reach = reach;
        this.name = name;
        this.userKey = userKey;
        this.time = time;
    }

    @Override
    public void open(OpenContext context) {
        tally = new ArmedTally(Tally.of(getRuntimeContext()), name);
    }

    @Override
    public void processBroadcastElement(SignIn deviceCode, Context context, Collector<T> out)
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
    public void processElement(T event, ReadOnlyContext context, Collector<T> out)
            throws Exception {
        ArmedSpans spans = context.getBroadcastState(ARMED).get(userKey.apply(event));
        if (spans != null && spans.covers(time.apply(event))) {
            tally.letThrough();
            out.collect(event);
        } else {
            tally.dropped();
        }
    }
}
