package io.fociwatch.asn;

import io.fociwatch.graph.LinkedCall;
import io.fociwatch.graph.TracedBurst;
import io.fociwatch.metric.HuntMetrics;
import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Looks up a burst's addresses in the table that is active. Bursts that come before the first whole
 * table wait in state.
 *
 * <p>Not keyed, so that the table lies once in a subtask's state; an operator and not a broadcast
 * function, because such a function has no timer to end the wait with.
 */
final class LocateOperator extends AbstractStreamOperator<LocatedBurst>
        implements TwoInputStreamOperator<TracedBurst, AsnChunk, LocatedBurst>, BoundedMultiInput {
    private static final long serialVersionUID = 1L;

    /** Chunks by version and index; of tables that are not whole, and of the active one. */
    static final MapStateDescriptor<String, AsnChunk> CHUNKS =
            new MapStateDescriptor<>(
                    "asn-chunks", StringSerializer.INSTANCE, new ChunkSerializer());

    static final ListStateDescriptor<TracedBurst> WAITING =
            new ListStateDescriptor<>("waiting-bursts", TypeInformation.of(TracedBurst.class));

    /** How many look-up indexes a subtask has built; its neighbours in the process share them. */
    static final String INDEXES_BUILT = "asn-indexes-built";

    private static final int TABLE_INPUT = 2;

    private final long longestWait;

    private transient TableState table;
    private transient ListState<TracedBurst> waiting;
    private transient LongCounter waitingCount;
    private transient boolean timerSet;
    private transient boolean waitIsOver;

    LocateOperator(Duration longestWait) {
        this.longestWait = longestWait.toMillis();
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        MetricGroup metrics = HuntMetrics.of(getMetricGroup());
        table =
                new TableState(
                        context.getOperatorStateStore().getBroadcastState(CHUNKS),
                        metrics.counter(INDEXES_BUILT));
        TableGauges.register(metrics, table::active, Instant::now);
        waiting = context.getOperatorStateStore().getListState(WAITING);
    }

    @Override
    public void open() throws Exception {
        super.open();
        // Not by a timer: one that fires behind a last savepoint tells again what is in it.
        waitIsOver = longestWait == 0;
        waitingCount = getRuntimeContext().getLongCounter(Addresses.WAITING_COUNT);
        for (TracedBurst ignored : waiting.get()) {
            waitingCount.add(1);
            endWaitLater();
        }
    }

    @Override
    public void processElement1(StreamRecord<TracedBurst> element) throws Exception {
        if (table.active().isPresent() || waitIsOver) {
            locate(element.getValue());
        } else {
            waiting.add(element.getValue());
            waitingCount.add(1);
            endWaitLater();
        }
    }

    @Override
    public void processElement2(StreamRecord<AsnChunk> element) throws Exception {
        if (table.add(element.getValue())) {
            releaseWaiting();
        }
    }

    @Override
    public void endInput(int input) throws Exception {
        if (input == TABLE_INPUT) {
            endWait(0);
        }
    }

    /** The table has no event time: only the bursts' watermark goes on. */
    @Override
    public void processWatermark1(Watermark watermark) throws Exception {
        processWatermark(watermark);
    }

    @Override
    public void processWatermark2(Watermark watermark) {
        // See above.
    }

    @Override
    protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
        if (input == 0) {
            processWatermarkStatus(status);
        }
    }

    private void endWaitLater() {
        if (!timerSet) {
            timerSet = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            getProcessingTimeService().registerTimer(now + longestWait, this::endWait);
        }
    }

    private void endWait(long time) throws Exception {
        waitIsOver = true;
        releaseWaiting();
    }

    private void releaseWaiting() throws Exception {
        for (TracedBurst burst : waiting.get()) {
            locate(burst);
            waitingCount.add(-1);
        }
        waiting.clear();
    }

    private void locate(TracedBurst traced) {
        LocatedBurst located =
                table.active()
                        .map(active -> located(traced, active))
                        .orElseGet(
                                () ->
                                        new LocatedBurst(
                                                traced, new HashMap<>(), LocatedBurst.NO_TABLE));
        output.collect(new StreamRecord<>(located, traced.burst().lastSeen()));
    }

    private static LocatedBurst located(TracedBurst traced, AsnTable table) {
        Map<String, String> networks = new HashMap<>();
        addresses(traced)
                .distinct()
                .forEach(
                        address ->
                                table.ownerOf(address)
                                        .ifPresent(
                                                owner -> networks.put(address, owner.toString())));
        return new LocatedBurst(traced, networks, table.version());
    }

    private static Stream<String> addresses(TracedBurst traced) {
        Stream<SignIn> signIns =
                Stream.concat(
                        traced.burst().deviceCodes().stream(), traced.burst().signIns().stream());
        return Stream.concat(
                signIns.map(SignIn::ipAddress),
                traced.calls().stream().map(LinkedCall::call).map(call -> call.ipAddress()));
    }
}
