package io.fociwatch.asn;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * A stream that never ends, of what a test in this JVM hands to it. What has been taken lies before
 * the barrier of any later checkpoint.
 *
 * @param name which one it is
 */
record Feed<T>(String name) implements FlatMapFunction<Long, T> {
    private static final int LOOKS_PER_SECOND = 500;
    private static final Map<String, Queue<Object>> HANDED = new ConcurrentHashMap<>();

    DataStream<T> stream(StreamExecutionEnvironment environment, TypeInformation<T> type) {
        handed().clear();
        return environment
                .fromSource(
                        new DataGeneratorSource<>(
                                look -> look,
                                Long.MAX_VALUE,
                                RateLimiterStrategy.perSecond(LOOKS_PER_SECOND),
                                Types.LONG),
                        WatermarkStrategy.noWatermarks(),
                        name)
                .setParallelism(1)
                .uid("looks-for-" + name)
                .flatMap(this, type)
                .setParallelism(1)
                .uid(name);
    }

    void hand(Iterable<T> elements) {
        elements.forEach(handed()::add);
    }

    boolean isTaken() {
        return handed().isEmpty();
    }

    @Override
    @SuppressWarnings("unchecked") // only this feed's elements are under its name
    public void flatMap(Long look, Collector<T> out) {
        Object element = handed().poll();
        if (element != null) {
            out.collect((T) element);
        }
    }

    private Queue<Object> handed() {
        return HANDED.computeIfAbsent(name, added -> new ConcurrentLinkedQueue<>());
    }
}
