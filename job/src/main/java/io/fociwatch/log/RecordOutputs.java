package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts each record by what it turned out to be, and sends it where such records go. */
final class RecordOutputs {
    private static final Pattern CATEGORY_NAME = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int MOST_CATEGORIES = 64;

    private final RuntimeContext context;
    private final Tally records;
    private final Tally graphCalls;
    private final Tally appOnlyCalls;
    private final Map<String, Tally> skipped = new HashMap<>();
    private final Map<RejectionReason, Tally> rejected = new EnumMap<>(RejectionReason.class);

    RecordOutputs(RuntimeContext context) {
        this.context = context;
        this.records = Tally.register(context, LogCounts.RECORDS);
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

    /** The log chooses its categories' names, so both their form and their number are bounded. */
    private Tally skippedTally(String category) {
        boolean known = skipped.containsKey(category);
        boolean named =
                CATEGORY_NAME.matcher(category).matches() && skipped.size() < MOST_CATEGORIES;
        return skipped.computeIfAbsent(
                known || named ? category : LogCounts.OTHER,
                name -> Tally.register(context, LogCounts.SKIPPED + name));
    }
}
