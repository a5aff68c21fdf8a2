package io.fociwatch.benchmark;

import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A source of sign-ins that are made from their numbers. */
final class Numbered {
    private Numbered() {}

    /**
     * The sign-ins 0 to {@code size - 1}, with their event times.
     *
     * @param watermarks what they tell of event time
     */
    static DataStream<SignIn> signIns(
            StreamExecutionEnvironment environment,
            long size,
            MapFunction<Long, SignIn> maker,
            WatermarkStrategy<SignIn> watermarks) {
        return environment
                .fromSequence(0, size - 1)
                .name("numbers")
                .uid("numbers")
                .map(maker, TypeInformation.of(SignIn.class))
                .name("sign-ins")
                .uid("sign-ins")
                .assignTimestampsAndWatermarks(
                        watermarks.withTimestampAssigner((signIn, none) -> signIn.time()))
                .name("event time")
                .uid("event-time");
    }
}
