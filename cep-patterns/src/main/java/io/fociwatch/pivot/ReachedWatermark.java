package io.fociwatch.pivot;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The watermark that an operator has reached, kept over a restore: Flink begins anew without one,
 * and what the operators behind have finished with would pass for being in time.
 */
final class ReachedWatermark {
    /** A union: after a change of parallelism each subtask begins at the one furthest ahead. */
    static final ListStateDescriptor<Long> REACHED =
            new ListStateDescriptor<>("reached-watermark", Types.LONG);

    private final ListState<Long> kept;
    private long watermark = Long.MIN_VALUE;

    /** Begins where a checkpoint ended. */
    ReachedWatermark(OperatorStateStore store) throws Exception {
        kept = store.getUnionListState(REACHED);
        for (Long before : kept.get()) {
            reach(before);
        }
    }

    void reach(long now) {
        watermark = Math.max(watermark, now);
    }

    long get() {
        return watermark;
    }

    void keep() throws Exception {
        kept.clear();
        kept.add(watermark);
    }
}
