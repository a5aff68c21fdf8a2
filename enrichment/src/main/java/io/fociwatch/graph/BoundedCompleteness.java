package io.fociwatch.graph;

import io.fociwatch.pivot.PivotSettings;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Says of a bounded run's bursts how complete their calls are. There is no watermark to tell how
 * far the Graph log had come; the time of its newest record does, and Flink's batch mode shows it
 * to every subtask before the first burst.
 */
final class BoundedCompleteness extends BroadcastProcessFunction<TracedBurst, Long, TracedBurst> {
    private static final long serialVersionUID = 1L;

    static final String NEWEST_UID = "newest-graph-call";
    static final String UID = "judge-completeness";
    static final MapStateDescriptor<String, Long> NEWEST =
            new MapStateDescriptor<>("newest-graph-call", Types.STRING, Types.LONG);

    private static final String KEY = "newest";

    private final long burstWindow;

    private BoundedCompleteness(PivotSettings pivot) {
        this.burstWindow = pivot.burstWindow().toMillis();
    }

    static DataStream<TracedBurst> judge(
            DataStream<TracedBurst> bursts, DataStream<GraphCall> calls, PivotSettings pivot) {
        DataStream<Long> newest =
                calls.transform("newest Graph call", Types.LONG, new NewestCallOperator())
                        .uid(NEWEST_UID);
        return bursts.connect(newest.broadcast(NEWEST))
                .process(new BoundedCompleteness(pivot), TypeInformation.of(TracedBurst.class))
                .name("judge completeness")
                .uid(UID);
    }

    @Override
    public void processElement(
            TracedBurst burst, ReadOnlyContext context, Collector<TracedBurst> out)
            throws Exception {
        boolean truncated = burst.completeness() == GraphCompleteness.TRUNCATED;
        Long newest = context.getBroadcastState(NEWEST).get(KEY);
        out.collect(
                burst.with(burst.calls(), truncated ? burst.completeness() : judge(burst, newest)));
    }

    @Override
    public void processBroadcastElement(Long time, Context context, Collector<TracedBurst> out)
            throws Exception {
        Long newest = context.getBroadcastState(NEWEST).get(KEY);
        if (newest == null || newest < time) {
            context.getBroadcastState(NEWEST).put(KEY, time);
        }
    }

    private GraphCompleteness judge(TracedBurst traced, Long newest) {
        if (newest == null) {
            return GraphCompleteness.ABSENT;
        }
        return newest >= traced.burst().firstSeen() + burstWindow
                ? GraphCompleteness.COMPLETE
                : GraphCompleteness.BEHIND;
    }
}
