package io.fociwatch.kafka;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LogPace;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.LogEvent;
import io.fociwatch.log.Reading;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.table.AsnTableFiles;
import io.fociwatch.table.AsnTableSource;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntResults;
import io.fociwatch.topology.HuntTopology;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The live job with Flink's own idleness in the place of {@link QuietWatermarks}, and nothing else
 * changed. Kept because it is what everybody would write, and to show what it loses.
 */
public final class IdlePartitions {
    private IdlePartitions() {}

    /**
     * Builds the job.
     *
     * @param idleness after which Flink takes a partition out of the reckoning
     */
    public static void build(
            StreamExecutionEnvironment environment, LiveSettings settings, Duration idleness) {
        KafkaSettings kafka = settings.kafka();
        Properties client = new Properties();
        client.putAll(kafka.client());
        KafkaSource<LogEvent> source =
                KafkaSource.<LogEvent>builder()
                        .setProperties(client)
                        .setTopics(kafka.signIns().topics())
                        .setGroupId(kafka.groupId())
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setDeserializer(new LogMessages(Reading.SIGN_INS))
                        .build();
        WatermarkStrategy<LogEvent> watermarks =
                WatermarkStrategy.<LogEvent>forBoundedOutOfOrderness(
                                kafka.signIns().outOfOrderness())
                        .withTimestampAssigner((event, written) -> event.timeOr(written))
                        .withIdleness(idleness);
        DataStream<LogEvent> events =
                environment.fromSource(source, watermarks, "sign-ins").uid("sign-ins");
        DecodedLogs logs = DecodedLogs.split(events, "sign-ins", EventSpan.ALWAYS);
        DataStream<GraphCall> none =
                logs.graphCalls()
                        .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
                        .uid("no-graph-activity");
        DataStream<AsnChunk> noTable =
                environment
                        .fromSource(
                                AsnTableSource.watching(
                                        new AsnTableFiles(List.of(), 0), Duration.ofHours(1)),
                                WatermarkStrategy.noWatermarks(),
                                "ASN table",
                                TypeInformation.of(AsnChunk.class))
                        .setParallelism(1)
                        .uid("asn-table");
        HuntSettings hunt = settings.hunt();
        HuntResults results =
                HuntTopology.hunt(
                        new HuntInputs(logs.signIns(), none, LogPace.ABSENT, noTable),
                        hunt.with(hunt.asn().withMaxWait(Duration.ZERO)));
        KafkaResults.write(results.alerts(), kafka);
        KafkaResults.writeTooLate(results.tooLate(), kafka);
    }
}
