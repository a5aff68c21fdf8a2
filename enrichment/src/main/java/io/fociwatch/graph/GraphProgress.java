package io.fociwatch.graph;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.ManagedInitializationContext;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

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
    private final long patience;
    private final ProcessingTimeService clock;
    private long watermark = NONE;
    private long heardAt;

    /**
     * Begins where a checkpoint ended.
     *
     * @param pace says how long the log is waited for
     */
    GraphProgress(ManagedInitializationContext context, LogPace pace, ProcessingTimeService clock)
            throws Exception {
        this.kept = context.getOperatorStateStore().getUnionListState(WATERMARK);
        this.patience = pace.patience().toMillis();
        this.clock = clock;
        this.heardAt = clock.getCurrentProcessingTime();
        for (Long before : kept.get()) {
            watermark = watermark == NONE ? before : Math.min(watermark, before);
        }
    }

    void reach(long now) {
        if (now > watermark) {
            watermark = now;
            heardAt = clock.getCurrentProcessingTime();
        }
    }

    /**
     * Up to when, in event time, the sign-ins may be taken to have come where something is kept for
     * Graph calls. A hunt that catches up reads the logs at different speeds: by the sign-ins' own
     * watermark all would be forgotten hours before the calls are read.
     *
     * @param signIns their watermark
     * @return that, or less while the Graph log comes along behind it; the least long where nothing
     *     of the log has been heard yet
     */
    long spare(long signIns) {
        boolean ended = signIns == Watermark.MAX_WATERMARK.getTimestamp();
        if (ended || clock.getCurrentProcessingTime() - heardAt >= patience) {
            return signIns;
        }
        return Math.min(signIns, watermark);
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
