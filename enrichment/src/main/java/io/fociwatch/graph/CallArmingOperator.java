package io.fociwatch.graph;

import io.fociwatch.pivot.ArmedGate;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Lets through the Graph calls that can matter: those of users with a recent device code.
 *
 * <p>Only the sign-ins' watermark moves its timers. The Graph log lags behind by up to two hours,
 * and may be silent: a call must not wait for its own log, and nothing may be kept for ever. But
 * device codes stay while the log comes along, however far behind, see {@link GraphProgress}.
 */
final class CallArmingOperator extends AbstractStreamOperator<GraphCall>
        implements TwoInputStreamOperator<SignIn, GraphCall, GraphCall>,
                Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    static final String CALLS_NAME = "graph-calls";

    static final ListStateDescriptor<GraphCall> WAITING =
            new ListStateDescriptor<>("waiting-calls", TypeInformation.of(GraphCall.class));

    private static final ArmedGate.Events<GraphCall> CALLS =
            new ArmedGate.Events<>(CALLS_NAME, WAITING, GraphCall::time);

    private final long reach;
    private final long allowedLateness;
    private final LogPace pace;

    private transient GraphProgress graphLog;
    private transient InternalTimerService<VoidNamespace> timers;
    private transient ArmedGate<GraphCall> gate;

    CallArmingOperator(PivotSettings pivot, GraphSettings graph, LogPace pace) {
        this.reach = pivot.reach().plus(graph.retention()).toMillis();
        this.allowedLateness = pivot.allowedLateness().toMillis();
        this.pace = pace;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        graphLog = new GraphProgress(context, pace, getProcessingTimeService());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        graphLog.keep();
    }

    @Override
    public void open() throws Exception {
        super.open();
        timers =
                getInternalTimerService(
                        "call-arming-timers", VoidNamespaceSerializer.INSTANCE, this);
        gate =
                new ArmedGate<>(
                        reach,
                        allowedLateness,
                        CALLS,
                        getRuntimeContext(),
                        timers,
                        call -> output.collect(new StreamRecord<>(call, call.time())));
    }

    @Override
    public void processElement1(StreamRecord<SignIn> deviceCode) throws Exception {
        gate.arm(deviceCode.getValue().time());
    }

    @Override
    public void processElement2(StreamRecord<GraphCall> call) throws Exception {
        gate.offer(call.getValue());
    }

    @Override
    public void processWatermark1(Watermark watermark) throws Exception {
        if (getTimeServiceManager().isPresent()) {
            getTimeServiceManager().get().advanceWatermark(watermark);
        }
        super.processWatermark1(watermark);
    }

    @Override
    public void processWatermark2(Watermark watermark) throws Exception {
        graphLog.reach(watermark.getTimestamp());
        super.processWatermark2(watermark);
    }

    /** That of both inputs: what comes behind it has been let through or has to wait. */
    @Override
    public void processWatermark(Watermark watermark) {
        output.emitWatermark(watermark);
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        gate.onTimer(graphLog.spare(timers.currentWatermark()));
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("arming registers no processing-time timer");
    }
}
