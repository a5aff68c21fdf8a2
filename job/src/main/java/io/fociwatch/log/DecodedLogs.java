package io.fociwatch.log;

import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * What a stream of framed records holds.
 *
 * @param signIns sign-ins with their event time, and no watermark of their own
 * @param rejected what could not be used
 */
public record DecodedLogs(DataStream<SignIn> signIns, DataStream<Rejection> rejected) {
    static final String UID = "decode";

    static final OutputTag<Rejection> REJECTED =
            new OutputTag<>("rejected", TypeInformation.of(Rejection.class));

    /** Decodes every record, and counts what it turned out to be. */
    public static DecodedLogs decode(DataStream<RecordBatch> batches) {
        SingleOutputStreamOperator<SignIn> decoded =
                batches.process(new DecodeFunction(), TypeInformation.of(SignIn.class))
                        .name("decode")
                        .uid(UID);
        DataStream<SignIn> timed =
                decoded.assignTimestampsAndWatermarks(
                                WatermarkStrategy.<SignIn>noWatermarks()
                                        .withTimestampAssigner((signIn, none) -> signIn.time()))
                        .name("event time")
                        .uid("event-time");
        return new DecodedLogs(timed, decoded.getSideOutput(REJECTED));
    }
}
