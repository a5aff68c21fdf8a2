package io.fociwatch.kafka;

import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.LogEvent;
import io.fociwatch.log.Reading;
import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LogTopics;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Logs as Kafka has them: each with its topics, and with a watermark for each partition. */
public final class KafkaLogs {
    private KafkaLogs() {}

    /**
     * Reads one log.
     *
     * @param name of its source; part of uids, and so never changed
     * @param subtasks how many read; one without a partition would have no watermark, and stop all
     * @param reading what is taken of their records
     * @param span the events that are taken
     */
    public static DecodedLogs read(
            StreamExecutionEnvironment environment,
            KafkaSettings kafka,
            String name,
            LogTopics log,
            int subtasks,
            Reading reading,
            EventSpan span) {
        WatermarkStrategy<LogEvent> watermarks =
                WatermarkStrategy.forGenerator(
                                new LogWatermarks(log.outOfOrderness(), kafka.quiet()))
                        .withTimestampAssigner((event, written) -> event.timeOr(written));
        DataStream<LogEvent> events =
                environment
                        .fromSource(source(kafka, log.topics(), reading), watermarks, name)
                        .setParallelism(subtasks)
                        .uid(name);
        return DecodedLogs.split(events, name, span);
    }

    private static KafkaSource<LogEvent> source(
            KafkaSettings kafka, List<String> topics, Reading reading) {
        Properties client = new Properties();
        client.putAll(kafka.client());
        return KafkaSource.<LogEvent>builder()
                .setProperties(client)
                .setTopics(topics)
                .setGroupId(kafka.groupId())
                .setStartingOffsets(start(kafka))
                .setDeserializer(new LogMessages(reading))
                .build();
    }

    private static OffsetsInitializer start(KafkaSettings kafka) {
        return switch (kafka.start()) {
            case EARLIEST -> OffsetsInitializer.earliest();
            case LATEST -> OffsetsInitializer.latest();
            case COMMITTED -> OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            case TIMESTAMP ->
                    OffsetsInitializer.timestamp(
                            kafka.startTimestamp().orElseThrow().toEpochMilli());
        };
    }
}
