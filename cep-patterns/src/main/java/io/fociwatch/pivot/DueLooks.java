package io.fociwatch.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
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

    private final ListState<Long> due;

    DueLooks(RuntimeContext context) {
        due = context.getListState(DUE);
    }

    /** Makes a look due, and wakes the operator for it. */
    void add(long time, TimerService timers) throws Exception {
        due.add(time);
        timers.registerEventTimeTimer(time);
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
