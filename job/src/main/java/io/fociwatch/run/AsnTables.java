package io.fociwatch.run;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.table.AsnTableFiles;
import io.fociwatch.table.AsnTableSource;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The ASN table as a stream of its chunks. */
final class AsnTables {
    private AsnTables() {}

    /** The table that the files hold now. */
    static DataStream<AsnChunk> once(
            StreamExecutionEnvironment environment, List<String> files, HuntSettings hunt) {
        return chunks(
                environment,
                AsnTableSource.once(new AsnTableFiles(files, hunt.asn().maxBadRows())));
    }

    /** The table of the settings, and each that comes after it. */
    static DataStream<AsnChunk> watch(StreamExecutionEnvironment environment, HuntSettings hunt) {
        AsnTableFiles files = new AsnTableFiles(hunt.asn().files(), hunt.asn().maxBadRows());
        return chunks(environment, AsnTableSource.watching(files, hunt.asn().checkInterval()));
    }

    /** Where no table is named none can come, and no alert is to wait for it. */
    static HuntSettings waitingForNoMore(HuntSettings hunt) {
        return hunt.asn().files().isEmpty()
                ? hunt.with(hunt.asn().withMaxWait(Duration.ZERO))
                : hunt;
    }

    private static DataStream<AsnChunk> chunks(
            StreamExecutionEnvironment environment, AsnTableSource table) {
        return environment
                .fromSource(
                        table,
                        WatermarkStrategy.noWatermarks(),
                        "ASN table",
                        TypeInformation.of(AsnChunk.class))
                .setParallelism(1)
                .uid("asn-table");
    }
}
