package io.fociwatch.log;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * What a stream of framed records holds.
 *
 * @param signIns sign-ins with their event time
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

    /**
     * Decodes every record, and counts what it turned out to be. Watermarks of the batches pass.
     *
     * @param span the events that are taken
     */
    public static DecodedLogs decode(DataStream<RecordBatch> batches, EventSpan span) {
        return decode(batches, span, RecordChoice.ALL);
    }

    /**
     * Checks and counts every record, and gives those that may be in reach of a device code.
     *
     * @param span the events that are taken
     * @param clients the clients whose redemptions count
     * @param foresight who is armed; where nobody knows, all are given
     */
    public static DecodedLogs decodeArmed(
            DataStream<RecordBatch> batches,
            EventSpan span,
            ClientCatalogue clients,
            Foresight foresight) {
        return decode(batches, span, new ArmedChoice(clients, foresight));
    }

    /**
     * Parts the events of a live log, which keep the source's watermarks, by kind.
     *
     * @param source the uid of the source
     * @param span the events that are taken
     */
    public static DecodedLogs split(DataStream<LogEvent> events, String source, EventSpan span) {
        return parted(
                events.transform(
                                "split " + source,
                                TypeInformation.of(SignIn.class),
                                new SplitOperator(span))
                        .uid("split-" + source));
    }

    private static DecodedLogs decode(
            DataStream<RecordBatch> batches, EventSpan span, RecordChoice choice) {
        return parted(
                batches.transform(
                                "decode",
                                TypeInformation.of(SignIn.class),
                                new DecodeOperator(span, choice))
                        .uid(UID));
    }

    private static DecodedLogs parted(SingleOutputStreamOperator<SignIn> signIns) {
        return new DecodedLogs(
                signIns, signIns.getSideOutput(GRAPH_CALLS), signIns.getSideOutput(REJECTED));
    }
}
