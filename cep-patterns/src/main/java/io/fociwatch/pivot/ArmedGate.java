package io.fociwatch.pivot;

import io.fociwatch.metric.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * Lets events of a user through that lie within reach of one of the user's device codes. An event
 * that comes before its device code waits until no earlier device code can come any more.
 *
 * <p>Keyed: whoever owns it calls it in the context of the event's key. Most users never use a
 * device code: for them this is an append to a list and, at the next {@link TimerStep}, its
 * removal.
 *
 * @param <T> what is let through
 */
public final class ArmedGate<T> {
    static final ValueStateDescriptor<ArmedSpans> ARMED =
            new ValueStateDescriptor<>("armed-spans", TypeInformation.of(ArmedSpans.class));
    static final ValueStateDescriptor<Long> NEWEST_WAITING =
            new ValueStateDescriptor<>("newest-waiting", Long.class);

    private final long reach;
    private final long allowedLateness;
    private final ToLongFunction<T> time;
    private final Consumer<T> passage;

    private final ValueState<ArmedSpans> armed;
    private final ValueState<Long> newestWaiting;
    private final ListState<T> waiting;
    private final InternalTimerService<VoidNamespace> timers;
    private final ArmedTally tally;

    /**
     * A gate with the state of one operator.
     *
     * @param reach how long after a device code events are let through, ms
     * @param allowedLateness how far behind the watermark a device code or an event may come, ms
     * @param events what is let through, and how it waits
     * @param timers the owner's; whose {@code onEventTime} calls {@link #onTimer}
     * @param passage takes what is let through
     */
    public ArmedGate(
            long reach,
            long allowedLateness,
            Events<T> events,
            RuntimeContext context,
            InternalTimerService<VoidNamespace> timers,
            Consumer<T> passage) {
        this.reach = reach;
        this.allowedLateness = allowedLateness;
        this.time = events.time();
        this.passage = passage;
        this.armed = context.getState(ARMED);
        this.newestWaiting = context.getState(NEWEST_WAITING);
        this.waiting = context.getListState(events.waiting());
        this.timers = timers;
        this.tally = new ArmedTally(Tally.of(context), events.name());
    }

    /**
     * What a gate lets through.
     *
     * @param name how they are counted, see {@link ArmedTally}
     * @param waiting the state of those that wait
     * @param time an event's time, ms
     */
    public record Events<T>(String name, ListStateDescriptor<T> waiting, ToLongFunction<T> time) {}

    /** Opens the gate for a device code of that time, and lets those through that waited for it. */
    public void arm(long deviceCode) throws Exception {
        long until = deviceCode + reach;
        armed.update(armedNow().plus(deviceCode, until));
        wakeAfter(until);
        if (!newestWaitingIsBefore(deviceCode)) {
            release();
        }
    }

    /** Lets an event through, or makes it wait. */
    public void offer(T event) throws Exception {
        long eventTime = time.applyAsLong(event);
        if (armedNow().covers(eventTime)) {
            letThrough(event);
        } else {
            await(event, eventTime);
        }
    }

    /** Lets an event through that needs no device code, and counts it. */
    void letThrough(T event) {
        tally.letThrough();
        passage.accept(event);
    }

    /**
     * Drops what the watermark, and the allowed lateness behind it, have passed; and wakes again
     * for the rest, whose timers a run with a shorter allowed lateness may have set.
     */
    public void onTimer() throws Exception {
        onTimer(timers.currentWatermark());
    }

    /**
     * The same, where the events come by a log that has not come as far as the watermark: device
     * codes stay for these.
     *
     * @param seen up to when events have come, ms; the least long where none has
     */
    public void onTimer(long seen) throws Exception {
        long passed = timers.currentWatermark() - allowedLateness;
        forgetUntil(passed);
        ArmedSpans remaining =
                seen == Long.MIN_VALUE ? armedNow() : armedNow().after(seen - allowedLateness);
        if (remaining.isEmpty()) {
            armed.clear();
        } else {
            armed.update(remaining);
            wakeAfter(Math.max(remaining.end(), passed));
        }
    }

    private void await(T event, long eventTime) throws Exception {
        waiting.add(event);
        Long newest = newestWaiting.value();
        if (newest == null || newest < eventTime) {
            newestWaiting.update(eventTime);
        }
        wakeAfter(eventTime);
    }

    private void release() throws Exception {
        ArmedSpans spans = armedNow();
        List<T> kept = new ArrayList<>();
        for (T event : waiting.get()) {
            if (spans.covers(time.applyAsLong(event))) {
                letThrough(event);
            } else {
                kept.add(event);
            }
        }
        keepWaiting(kept);
    }

    private void forgetUntil(long passed) throws Exception {
        List<T> kept = new ArrayList<>();
        for (T event : waiting.get()) {
            if (time.applyAsLong(event) > passed) {
                kept.add(event);
            } else {
                tally.dropped();
            }
        }
        keepWaiting(kept);
    }

    private void keepWaiting(List<T> kept) throws Exception {
        if (kept.isEmpty()) {
            waiting.clear();
            newestWaiting.clear();
        } else {
            long newest = kept.stream().mapToLong(time).max().getAsLong();
            waiting.update(kept);
            newestWaiting.update(newest);
            wakeAfter(newest);
        }
    }

    private boolean newestWaitingIsBefore(long eventTime) throws Exception {
        Long newest = newestWaiting.value();
        return newest == null || newest < eventTime;
    }

    private ArmedSpans armedNow() throws Exception {
        ArmedSpans spans = armed.value();
        return spans == null ? ArmedSpans.NONE : spans;
    }

    private void wakeAfter(long eventTime) {
        timers.registerEventTimeTimer(
                VoidNamespace.INSTANCE, TimerStep.after(eventTime + allowedLateness));
    }
}
