package io.fociwatch.graph;

import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/**
 * The attach operator alone, with both inputs and their watermarks in the test's hand. Bursts are
 * those of {@link Theft}: one begins at minute 2, so its window ends at 12 and the grace period at
 * 42.
 */
final class AttachHarness implements AutoCloseable {
    /** The minute of the end of the grace period. */
    static final double COMPLETION = 42;

    static final int MOST_CALLS = 5;

    private GraphSettings graph =
            new GraphSettings(Duration.ofMinutes(30), Duration.ofHours(2), MOST_CALLS);

    private KeyedTwoInputStreamOperatorTestHarness<String, BurstRevision, GraphCall, TracedBurst>
            operator;

    AttachHarness() throws Exception {
        operator = create();
        operator.open();
    }

    private KeyedTwoInputStreamOperatorTestHarness<String, BurstRevision, GraphCall, TracedBurst>
            create() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new AttachOperator(PivotSettings.DEFAULTS, graph, LogPace.APART),
                revision -> revision.burst().user().key(),
                call -> call.user().key(),
                Types.STRING);
    }

    void tell(BurstRevision revision) throws Exception {
        long time =
                revision.status() == BurstStatus.OPENED ? Theft.minute(4) : Theft.minute(12) - 1;
        operator.processElement1(new StreamRecord<>(revision, time));
    }

    void call(String id, double minute) throws Exception {
        emit(Theft.call(id, minute));
    }

    void emit(GraphCall call) throws Exception {
        operator.processElement2(new StreamRecord<>(call, call.time()));
    }

    void signInWatermark(double minute) throws Exception {
        operator.processWatermark1(new Watermark(Theft.minute(minute)));
    }

    void endOfSignIns() throws Exception {
        operator.processWatermark1(Watermark.MAX_WATERMARK);
    }

    void graphWatermark(double minute) throws Exception {
        operator.processWatermark2(new Watermark(Theft.minute(minute)));
    }

    /** So much time passes, whatever is in the logs. */
    void wallClock(Duration since) throws Exception {
        operator.setProcessingTime(since.toMillis());
    }

    /** So much time passes that late calls have been told. */
    void pauseForAmendments() throws Exception {
        operator.setProcessingTime(
                operator.getProcessingTime() + AttachOperator.AMENDMENT_PAUSE.toMillis());
    }

    /** Revision, status, calls and completeness of each burst that has left. */
    List<String> told() {
        return operator.extractOutputStreamRecords().stream()
                .map(StreamRecord::getValue)
                .map(
                        traced ->
                                "%d %s %s %s"
                                        .formatted(
                                                traced.revision(),
                                                traced.status(),
                                                traced.calls().stream()
                                                        .map(linked -> linked.call().requestId())
                                                        .toList(),
                                                traced.completeness()))
                .toList();
    }

    /** The timestamps that these carry, in ms. */
    List<Long> timestamps() {
        return operator.extractOutputStreamRecords().stream()
                .map(StreamRecord::getTimestamp)
                .toList();
    }

    /** Bursts and watermarks. */
    Queue<Object> output() {
        return operator.getOutput();
    }

    /** Takes a snapshot and goes on from it in a new operator. */
    void restore() throws Exception {
        OperatorSubtaskState snapshot = operator.snapshot(1, 1);
        operator.close();
        operator = create();
        operator.initializeState(snapshot);
        operator.open();
    }

    /** Goes on from a snapshot, and waits longer for Graph calls than until then. */
    void restoreWith(Duration grace, Duration retention) throws Exception {
        graph = new GraphSettings(grace, retention, MOST_CALLS);
        restore();
    }

    int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    int timers() {
        return operator.numEventTimeTimers() + operator.numProcessingTimeTimers();
    }

    @Override
    public void close() throws Exception {
        operator.close();
    }
}
