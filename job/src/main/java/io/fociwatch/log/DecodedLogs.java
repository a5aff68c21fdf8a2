package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SerializableFunction;

/**
 * What a stream of framed records holds.
 *
 * @param signIns sign-ins with their event time; of files without a watermark of their own
 * @param graphCalls Graph calls made for a user, with their event time
 * @param rejected what could not be used
 */
public record DecodedLogs(
        DataStream<SignIn> signIns,
        DataStream<GraphCall> graphCalls,
        DataStream<Rejection> rejected) {
    static final String UID = "decode";

    static final OutputTag<Rejection> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(Rejection.class));

    static final OutputTag<GraphCall> GRAPH_CALLS =
            new OutputTag<>("graph-calls", TypeInformation.of(GraphCall.class));

    /** Decodes every record, and counts what it turned out to be. */
    public static DecodedLogs decode(DataStream<RecordBatch> batches) {
        SingleOutputStreamOperator<SignIn> decoded =
                batches.process(new DecodeFunction(), TypeInformation.of(SignIn.class))
                        .name("decode")
                        .uid(UID);
        return new DecodedLogs(
                timed(decoded, SignIn::time, "event-time"),
                timed(decoded.getSideOutput(GRAPH_CALLS), GraphCall::time, "graph-event-time"),
                decoded.getSideOutput(REJECTED));
    }

    /**
     * Parts the events of a live log, which keep the source's watermarks, by kind.
     *
     * @param source the uid of the source
     */
    public static DecodedLogs split(DataStream<LogEvent> events, String source) {
        SingleOutputStreamOperator<SignIn> signIns =
                events.process(new SplitFunction(), TypeInformation.of(SignIn.class))
                        .name("split " + source)
                        .uid("split-" + source);
        return new DecodedLogs(
                signIns, signIns.getSideOutput(GRAPH_CALLS), signIns.getSideOutput(REJECTED));
    }

    private static <T> DataStream<T> timed(
            DataStream<T> events, SerializableFunction<T, Long> time, String uid) {
        return events.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<T>noWatermarks()
                                .withTimestampAssigner((event, none) -> time.apply(event)))
                .name("event time")
                .uid(uid);
    }
}
