package io.fociwatch.asn;

import io.fociwatch.graph.Theft;
import io.fociwatch.graph.TracedBurst;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;

/**
 * The locate operator alone, with both inputs, the wall clock and its state in the test's hand. The
 * clock stands at 0 when it opens.
 */
final class LocateHarness implements AutoCloseable {
    /** How long bursts wait for the first table, in ms. */
    static final long LONGEST_WAIT = 60_000;

    private final Duration longestWait;

    private LocateOperator operator;
    private TwoInputStreamOperatorTestHarness<TracedBurst, AsnChunk, LocatedBurst> harness;

    LocateHarness() throws Exception {
        this(Duration.ofMillis(LONGEST_WAIT));
    }

    LocateHarness(Duration longestWait) throws Exception {
        this.longestWait = longestWait;
        create();
        harness.open();
    }

    private void create() throws Exception {
        operator = new LocateOperator(longestWait);
        harness = new TwoInputStreamOperatorTestHarness<>(operator);
        harness.setProcessingTime(0);
    }

    /** Takes a burst from one address of the tables. */
    void burst() throws Exception {
        burst("192.0.2.1", "192.0.2.1", "192.0.2.1");
    }

    void burst(String a, String b, String c) throws Exception {
        harness.processElement1(new StreamRecord<>(Theft.traced(a, b, c), Theft.minute(4)));
    }

    void send(List<AsnChunk> chunks) throws Exception {
        for (AsnChunk chunk : chunks) {
            harness.processElement2(new StreamRecord<>(chunk));
        }
    }

    void watermarkOfBursts(long time) throws Exception {
        harness.processWatermark1(new Watermark(time));
    }

    void watermarkOfTable(long time) throws Exception {
        harness.processWatermark2(new Watermark(time));
    }

    void endBursts() throws Exception {
        operator.endInput(1);
    }

    void endTable() throws Exception {
        operator.endInput(2);
    }

    /** Lets the wall clock say so, in ms. */
    void processingTime(long time) throws Exception {
        harness.setProcessingTime(time);
    }

    /** Every burst that has left, since the last restore. */
    List<LocatedBurst> located() {
        return harness.extractOutputValues();
    }

    /** The network that each of them names for the one address. */
    List<String> networks() {
        return located().stream().map(burst -> burst.networkOf("192.0.2.1")).toList();
    }

    /** The timestamps that they carry, in ms. */
    List<Long> timestamps() {
        return harness.extractOutputStreamRecords().stream()
                .map(StreamRecord::getTimestamp)
                .toList();
    }

    /** Bursts and watermarks. */
    Queue<Object> output() {
        return harness.getOutput();
    }

    Iterable<TracedBurst> waiting() throws Exception {
        return operator.getOperatorStateBackend().getListState(LocateOperator.WAITING).get();
    }

    TreeSet<String> versionsInState() throws Exception {
        TreeSet<String> versions = new TreeSet<>();
        for (Map.Entry<String, AsnChunk> chunk : chunks().immutableEntries()) {
            versions.add(chunk.getValue().version());
        }
        return versions;
    }

    /** The table in use. */
    AsnTable table() throws Exception {
        return new TableState(chunks(), new SimpleCounter()).active().orElseThrow();
    }

    private BroadcastState<String, AsnChunk> chunks() throws Exception {
        return operator.getOperatorStateBackend().getBroadcastState(LocateOperator.CHUNKS);
    }

    /** Takes a snapshot and goes on from it in a new operator. */
    void restore() throws Exception {
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        create();
        harness.initializeState(snapshot);
        harness.open();
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
