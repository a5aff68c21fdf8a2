package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts each record by what it turned out to be, and sends it where such records go. */
final class RecordOutputs {
    private final RuntimeContext context;
    private final Tally records;
    private final Tally interactive;
    private final Tally nonInteractive;
    private final Tally graphCalls;
    private final Tally appOnlyCalls;
    private final Map<String, Tally> skipped = new HashMap<>();
    private final SkippedNames skippedNames = new SkippedNames();
    private final Map<RejectionReason, Tally> rejected = new EnumMap<>(RejectionReason.class);

    RecordOutputs(RuntimeContext context) {
        this.context = context;
        this.records = Tally.register(context, LogCounts.RECORDS);
        this.interactive = Tally.register(context, LogCounts.INTERACTIVE);
        this.nonInteractive = Tally.register(context, LogCounts.NON_INTERACTIVE);
        this.graphCalls = Tally.register(context, LogCounts.GRAPH_CALLS);
        this.appOnlyCalls = Tally.register(context, LogCounts.APP_ONLY_CALLS);
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, Tally.register(context, LogCounts.REJECTED + reason));
        }
    }

    /** The way of one element's records. */
    DecodedRecords to(Collector<SignIn> out, ProcessFunction<?, SignIn>.Context side) {
        return new DecodedRecords() {
            @Override
            public void signIn(SignIn signIn) {
                records.increment();
                (signIn.log() == SignInLog.INTERACTIVE ? interactive : nonInteractive).increment();
                out.collect(signIn);
            }

            @Override
            public void graphCall(GraphCall call) {
                records.increment();
                graphCalls.increment();
                side.output(DecodedLogs.GRAPH_CALLS, call);
            }

            @Override
            public void appOnlyGraphCall() {
                records.increment();
                appOnlyCalls.increment();
            }

            @Override
            public void skipped(String category) {
                records.increment();
                skippedTally(category).increment();
            }

            @Override
            public void rejected(Rejection rejection) {
                records.increment();
                rejected.get(rejection.reason()).increment();
                side.output(DecodedLogs.REJECTED, rejection);
            }
        };
    }

    private Tally skippedTally(String category) {
        return skipped.computeIfAbsent(
                skippedNames.of(category),
                name -> Tally.register(context, LogCounts.SKIPPED + name));
    }
}
