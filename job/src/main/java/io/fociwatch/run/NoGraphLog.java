package io.fociwatch.run;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.log.DecodedLogs;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What stands in for the Graph log where there is none. */
final class NoGraphLog {
    private NoGraphLog() {}

    /** No calls, and no watermark that would say how far their log had come. */
    static DataStream<GraphCall> beside(DecodedLogs signIns) {
        return signIns.graphCalls()
                .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
                .name("no Graph activity")
                .uid("no-graph-activity");
    }
}
