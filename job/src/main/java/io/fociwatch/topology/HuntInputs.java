package io.fociwatch.topology;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.graph.GraphActivityStore;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.LogPace;
import io.fociwatch.signin.SignIn;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the hunt reads.
 *
 * @param signIns of any kind, with event-time timestamps and watermarks
 * @param graphCalls of any user, with event-time timestamps and watermarks; may be empty
 * @param graphPace how these come beside the sign-ins
 * @param graphStore asked for Graph calls where {@code graphJoin} is {@code LOOKUP}
 * @param asnTable chunks of tables; may be empty
 */
public record HuntInputs(
        DataStream<SignIn> signIns,
        DataStream<GraphCall> graphCalls,
        LogPace graphPace,
        Optional<GraphActivityStore.Factory> graphStore,
        DataStream<AsnChunk> asnTable) {

    /** Inputs of a hunt that asks no log store. */
    public HuntInputs(
            DataStream<SignIn> signIns,
            DataStream<GraphCall> graphCalls,
            LogPace graphPace,
            DataStream<AsnChunk> asnTable) {
        this(signIns, graphCalls, graphPace, Optional.empty(), asnTable);
    }
}
