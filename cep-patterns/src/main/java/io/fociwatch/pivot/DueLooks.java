package io.fociwatch.pivot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * The event times at which a user's sign-ins are to be looked at, in ms. Keyed: to be called in the
 * context of the user's key.
 */
final class DueLooks {
    static final ListStateDescriptor<Long> DUE = new ListStateDescriptor<>("due", Types.LONG);

    private static final long STEP = Duration.ofSeconds(10).toMillis();

    private final ListState<Long> due;

    DueLooks(RuntimeContext context) {
        due = context.getListState(DUE);
    }

    /** Makes a look due, and wakes the operator for it. */
    void add(long time, TimerService timers) throws Exception {
        addOnce(LongStream.of(time), timers);
    }

    /**
     * Makes one look due for all of these times that lie in the same ten seconds, at their end: a
     * look goes through all sign-ins of the user, and one for each would cost n squared.
     */
    void addTogether(LongStream times, TimerService timers) throws Exception {
        addOnce(times.map(DueLooks::endOfStep), timers);
    }

    private void addOnce(LongStream times, TimerService timers) throws Exception {
        Set<Long> fresh = times.boxed().collect(Collectors.toSet());
        due.get().forEach(fresh::remove);
        for (long time : fresh) {
            due.add(time);
            timers.registerEventTimeTimer(time);
        }
    }

    private static long endOfStep(long time) {
        return Math.floorDiv(time, STEP) * STEP + STEP - 1;
    }

    /** Takes those that {@code now} has reached, and gives the earliest; later ones stay due. */
    OptionalLong take(long now) throws Exception {
        List<Long> later = new ArrayList<>();
        OptionalLong earliest = OptionalLong.empty();
        for (long time : due.get()) {
            if (time > now) {
                later.add(time);
            } else {
                earliest = OptionalLong.of(Math.min(time, earliest.orElse(time)));
            }
        }
        if (earliest.isPresent()) {
            due.update(later);
        }
        return earliest;
    }
}
