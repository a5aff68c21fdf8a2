package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Counts each record by what it turned out to be, and sends it where such records go, with its own
 * time.
 */
final class RecordOutputs implements DecodedRecords {
    private final Function<String, Tally> tallies;
    private final EventSpan span;
    private final Output<StreamRecord<SignIn>> out;
    private final Tally records;
    private final Tally beyondCut;
    private final Tally interactive;
    private final Tally nonInteractive;
    private final Tally graphCalls;
    private final Tally appOnlyCalls;
    private final Map<String, Tally> skipped = new HashMap<>();
    private final SkippedNames skippedNames = new SkippedNames();
    private final Map<RejectionReason, Tally> rejected = new EnumMap<>(RejectionReason.class);

    /**
     * The way of one operator's records.
     *
     * @param tallies gives the count of a name, to be asked once for each
     * @param span what is taken; the rest is counted, and goes nowhere
     */
    RecordOutputs(
            Function<String, Tally> tallies, EventSpan span, Output<StreamRecord<SignIn>> out) {
        this.tallies = tallies;
        this.span = span;
        this.out = out;
        this.records = tallies.apply(LogCounts.RECORDS);
        this.beyondCut = tallies.apply(LogCounts.BEYOND_CUT);
        this.interactive = tallies.apply(LogCounts.INTERACTIVE);
        this.nonInteractive = tallies.apply(LogCounts.NON_INTERACTIVE);
        this.graphCalls = tallies.apply(LogCounts.GRAPH_CALLS);
        this.appOnlyCalls = tallies.apply(LogCounts.APP_ONLY_CALLS);
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, tallies.apply(LogCounts.REJECTED + reason));
        }
    }

    @Override
    public void signIn(SignIn signIn) {
        if (count(signIn)) {
            out.collect(new StreamRecord<>(signIn, signIn.time()));
        }
    }

    @Override
    public void graphCall(GraphCall call) {
        if (count(call)) {
            send(call);
        }
    }

    /** Counts a sign-in, and says whether it is taken. */
    boolean count(SignIn signIn) {
        records.increment();
        boolean taken = isTaken(signIn.time());
        if (taken) {
            (signIn.log() == SignInLog.INTERACTIVE ? interactive : nonInteractive).increment();
        }
        return taken;
    }

    /** Counts a Graph call, and says whether it is taken. */
    boolean count(GraphCall call) {
        records.increment();
        boolean taken = isTaken(call.time());
        if (taken) {
            graphCalls.increment();
        }
        return taken;
    }

    /** Sends a Graph call where they go. */
    void send(GraphCall call) {
        out.collect(DecodedLogs.GRAPH_CALLS, new StreamRecord<>(call, call.time()));
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
        out.collect(DecodedLogs.REJECTED, new StreamRecord<>(rejection));
    }

    /** Whether an event of that time, ms, is taken. */
    boolean takes(long time) {
        return span.holds(time);
    }

    private boolean isTaken(long time) {
        if (takes(time)) {
            return true;
        }
        beyondCut.increment();
        return false;
    }

    private Tally skippedTally(String category) {
        return skipped.computeIfAbsent(
                skippedNames.of(category), name -> tallies.apply(LogCounts.SKIPPED + name));
    }
}
