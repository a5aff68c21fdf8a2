package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Decodes batches of records, and counts each record by what it turned out to be. */
final class DecodeFunction extends ProcessFunction<RecordBatch, SignIn> {
    private static final long serialVersionUID = 1L;

    private static final Pattern CATEGORY_NAME = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int MOST_CATEGORIES = 64;

    private transient RecordDecoder decoder;
    private transient Tally records;
    private transient Tally bytesRead;
    private transient Tally graphCalls;
    private transient Tally appOnlyCalls;
    private transient Map<String, Tally> skipped;
    private transient Map<RejectionReason, Tally> rejected;

    @Override
    public void open(OpenContext context) {
        decoder = new RecordDecoder();
        records = Tally.register(getRuntimeContext(), LogCounts.RECORDS);
        bytesRead = Tally.register(getRuntimeContext(), LogCounts.BYTES_READ);
        graphCalls = Tally.register(getRuntimeContext(), LogCounts.GRAPH_CALLS);
        appOnlyCalls = Tally.register(getRuntimeContext(), LogCounts.APP_ONLY_CALLS);
        skipped = new HashMap<>();
        rejected = new EnumMap<>(RejectionReason.class);
        for (RejectionReason reason : RejectionReason.values()) {
            String name = LogCounts.REJECTED + reason;
            rejected.put(reason, Tally.register(getRuntimeContext(), name));
        }
    }

    @Override
    public void processElement(RecordBatch batch, Context context, Collector<SignIn> out) {
        bytesRead.add(batch.progress());
        decoder.decode(
                batch,
                new DecodedRecords() {
                    @Override
                    public void signIn(SignIn signIn) {
                        records.increment();
                        out.collect(signIn);
                    }

                    @Override
                    public void graphCall(GraphCall call) {
                        records.increment();
                        graphCalls.increment();
                        context.output(DecodedLogs.GRAPH_CALLS, call);
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
                        context.output(DecodedLogs.REJECTED, rejection);
                    }
                });
    }

    /** The log chooses its categories' names, so both their form and their number are bounded. */
    private Tally skippedTally(String category) {
        boolean known = skipped.containsKey(category);
        boolean named =
                CATEGORY_NAME.matcher(category).matches() && skipped.size() < MOST_CATEGORIES;
        return skipped.computeIfAbsent(
                known || named ? category : LogCounts.OTHER,
                name -> Tally.register(getRuntimeContext(), LogCounts.SKIPPED + name));
    }
}
