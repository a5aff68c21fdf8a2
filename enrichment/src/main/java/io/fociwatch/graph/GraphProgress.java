package io.fociwatch.graph;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * How far the Graph log has come. Flink forgets watermarks over a restore; this one is kept, or a
 * burst that is completed before the next Graph record would be told that there is no Graph log.
 */
final class GraphProgress {
    /** A union: after a change of parallelism each subtask begins at the one furthest behind. */
    static final ListStateDescriptor<Long> WATERMARK =
            new ListStateDescriptor<>("graph-watermark", Types.LONG);

    private static final long NONE = Long.MIN_VALUE;

    private final ListState<Long> kept;
    private long watermark = NONE;

    /** Begins where a checkpoint ended. */
    GraphProgress(OperatorStateStore store) throws Exception {
        kept = store.getUnionListState(WATERMARK);
        for (Long before : kept.get()) {
            watermark = watermark == NONE ? before : Math.min(watermark, before);
        }
    }

    void reach(long now) {
        watermark = Math.max(watermark, now);
    }

    void keep() throws Exception {
        kept.clear();
        if (watermark != NONE) {
            kept.add(watermark);
        }
    }

    /**
     * How complete the calls of a burst are.
     *
     * @param end where its window ends, excluded, ms
     */
    GraphCompleteness of(long end) {
        if (watermark == NONE) {
            return GraphCompleteness.ABSENT;
        }
        return watermark >= end - 1 ? GraphCompleteness.COMPLETE : GraphCompleteness.BEHIND;
    }
}
