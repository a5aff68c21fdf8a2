package io.fociwatch.run;

import io.fociwatch.archive.ArchiveSource;
import io.fociwatch.archive.ArmedUsersFile;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ReadingProgress;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LogPace;
import io.fociwatch.kafka.KafkaResults;
import io.fociwatch.log.DecodedLogs;
import io.fociwatch.log.EventSpan;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.loganalytics.LogAnalyticsStore;
import io.fociwatch.output.AlertJson;
import io.fociwatch.output.JsonLinesFolder;
import io.fociwatch.output.RejectionJson;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.KafkaSettings;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.topology.HuntInputs;
import io.fociwatch.topology.HuntResults;
import io.fociwatch.topology.HuntTopology;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The hunt from an archive to Kafka, up to a cut. It has the live job's topology and uids, so that
 * the live job goes on from its savepoint; only the source is another.
 */
public final class BackfillJob {
    private BackfillJob() {}

    /**
     * Builds the job.
     *
     * @param folder has the manifest, and is given the alerts and the rejections
     */
    public static void build(
            StreamExecutionEnvironment environment,
            BackfillFolder folder,
            Manifest manifest,
            LiveSettings settings) {
        HuntSettings hunt = AsnTables.waitingForNoMore(settings.hunt());
        ArmedUsersFile armed = folder.armedUsers(hunt.armedFor());
        DataStream<RecordBatch> batches =
                environment
                        .fromSource(
                                new ArchiveSource(folder.manifest(), armed),
                                WatermarkStrategy.noWatermarks(),
                                "archive")
                        .uid("archive")
                        .flatMap(new ReadingProgress())
                        .name("reading progress")
                        .uid("archive-progress");
        DecodedLogs logs =
                DecodedLogs.decodeArmed(
                        batches, EventSpan.until(manifest.until()), hunt.clients(), armed);
        DataStream<GraphCall> graphCalls =
                manifest.hasGraph() ? logs.graphCalls() : NoGraphLog.beside(logs);
        HuntInputs inputs =
                new HuntInputs(
                        logs.signIns(),
                        graphCalls,
                        manifest.hasGraph() ? LogPace.TOGETHER : LogPace.ABSENT,
                        hunt.lookup().map(LogAnalyticsStore::factory),
                        AsnTables.watch(environment, hunt));
        HuntResults results = HuntTopology.hunt(inputs, hunt);
        // Transactions of a live job with the same settings would be taken for left over.
        KafkaSettings kafka = settings.kafka().withTransactionsOf("backfill");
        KafkaResults.write(results.alerts(), kafka);
        KafkaResults.writeTooLate(results.tooLate(), kafka);
        KafkaResults.writeRejected(logs.rejected(), kafka);
        results.alerts()
                .sinkTo(JsonLinesFolder.of(folder.alerts(), AlertJson::write))
                .name("alerts for the report")
                .uid("alerts-folder");
        logs.rejected()
                .sinkTo(JsonLinesFolder.of(folder.rejected(), RejectionJson::write))
                .name("rejected for the report")
                .uid("rejected-folder");
    }
}
