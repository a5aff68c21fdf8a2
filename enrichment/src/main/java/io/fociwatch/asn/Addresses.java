package io.fociwatch.asn;

import io.fociwatch.graph.TracedBurst;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Stage of the hunt: names the networks that a burst's addresses belong to. */
public final class Addresses {
    /** How many bursts wait for the first table: an accumulator. */
    public static final String WAITING_COUNT = "bursts-waiting-for-table";

    static final String UID = "locate";

    private Addresses() {}

    /**
     * Locates the addresses of device codes, sign-ins and Graph calls. It comes behind the match,
     * so that the big table sits beside few events, and behind the calls, so that theirs are named
     * too.
     *
     * @param table chunks of tables; a version is used when it is whole, from then on
     * @param longestWait how long, in processing time, a burst waits for the first whole table
     */
    public static DataStream<LocatedBurst> locate(
            DataStream<TracedBurst> bursts, DataStream<AsnChunk> table, Duration longestWait) {
        return bursts.connect(table.broadcast())
                .transform(
                        "locate",
                        TypeInformation.of(LocatedBurst.class),
                        new LocateOperator(longestWait))
                .uid(UID);
    }
}
