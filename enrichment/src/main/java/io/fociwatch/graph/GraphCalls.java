package io.fociwatch.graph;

import io.fociwatch.pivot.BatchMode;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.PivotSettings;
import io.fociwatch.pivot.ReachFilter;
import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Stage of the hunt: attaches to each burst the Graph calls that its tokens made. */
public final class GraphCalls {
    static final String DEVICE_CODES_UID = "device-codes-for-graph";
    static final String ARM_UID = "arm-graph-calls";
    static final String UID = "attach";
    static final String WAIT_UID = "wait-for-graph-log";
    static final String TIMELESS_UID = "look-up-without-watermarks";
    static final String LOOKUP_UID = "look-up-graph-calls";
    static final String OFF_UID = "attach-nothing";

    /** A store keeps its time by itself and says more; Flink's timeout is for one that does not. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private GraphCalls() {}

    /**
     * Attaches calls from a stream of them, as they arrive; an alert is never held back for them.
     *
     * @param armed what arms a user, see {@code DeviceCodes.arm}
     * @param calls Graph calls of any user, with event-time timestamps
     * @param pace how they come beside the sign-ins
     * @return each revision of a burst with the calls so far, completed after the grace period, and
     *     amended by each call that comes later
     */
    public static DataStream<TracedBurst> attach(
            DataStream<SignIn> armed,
            DataStream<BurstRevision> bursts,
            DataStream<GraphCall> calls,
            LogPace pace,
            PivotSettings pivot,
            GraphSettings graph) {
        boolean batch = pace == LogPace.BOUNDED;
        DataStream<SignIn> deviceCodes =
                armed.filter(SignIn::isDeviceCode).name("device codes").uid(DEVICE_CODES_UID);
        DataStream<GraphCall> armedCalls =
                batch
                        ? armBounded(deviceCodes, calls, pivot, graph)
                        : armLive(deviceCodes, calls, pace, pivot, graph);
        DataStream<TracedBurst> traced =
                bursts.keyBy(revision -> revision.burst().user().key(), Types.STRING)
                        .connect(armedCalls.keyBy(call -> call.user().key(), Types.STRING))
                        .transform(
                                "attach",
                                TypeInformation.of(TracedBurst.class),
                                new AttachOperator(pivot, graph, pace))
                        .uid(UID);
        return batch ? BoundedCompleteness.judge(traced, calls, pivot) : traced;
    }

    private static DataStream<GraphCall> armLive(
            DataStream<SignIn> deviceCodes,
            DataStream<GraphCall> calls,
            LogPace pace,
            PivotSettings pivot,
            GraphSettings graph) {
        return deviceCodes
                .keyBy(signIn -> signIn.user().key(), Types.STRING)
                .connect(calls.keyBy(call -> call.user().key(), Types.STRING))
                .transform(
                        "arm Graph calls",
                        TypeInformation.of(GraphCall.class),
                        new CallArmingOperator(pivot, graph, pace))
                .uid(ARM_UID);
    }

    private static DataStream<GraphCall> armBounded(
            DataStream<SignIn> deviceCodes,
            DataStream<GraphCall> calls,
            PivotSettings pivot,
            GraphSettings graph) {
        return calls.connect(deviceCodes.broadcast(ReachFilter.ARMED))
                .process(
                        new ReachFilter<>(
                                pivot.reach().plus(graph.retention()).toMillis(),
                                CallArmingOperator.CALLS_NAME,
                                call -> call.user().key(),
                                GraphCall::time),
                        TypeInformation.of(GraphCall.class))
                .name("arm Graph calls")
                .uid(ARM_UID);
    }

    /**
     * Attaches calls from a log store, which is asked once for each burst, when its window and the
     * grace period have passed.
     *
     * @param store opened where the lookup runs
     * @return bursts as they open or are superseded, at once, with no calls and {@link
     *     GraphCompleteness#BEHIND}; and completed with their calls, or with the reason why there
     *     are none
     */
    public static DataStream<TracedBurst> attachFromStore(
            DataStream<BurstRevision> bursts,
            GraphActivityStore.Factory store,
            PivotSettings pivot,
            GraphSettings graph,
            StoreLimits limits) {
        boolean batch = BatchMode.isOn(bursts.getExecutionEnvironment());
        SingleOutputStreamOperator<TracedBurst> whole =
                bursts.keyBy(revision -> revision.burst().user().key(), Types.STRING)
                        .process(
                                new LookupWait(pivot, graph, batch),
                                TypeInformation.of(TracedBurst.class))
                        .name("wait for the Graph log")
                        .uid(WAIT_UID);
        // AsyncWaitOperator counts watermarks among its questions: a few of them behind one that
        // waits fill its queue, and hold up checkpoints and alerts. Nobody behind needs them.
        DataStream<TracedBurst> asking =
                whole.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
                        .name("look up without watermarks")
                        .uid(TIMELESS_UID);
        // One subtask: the bound on questions in flight, the token and the circuit are the job's.
        DataStream<TracedBurst> answered =
                AsyncDataStream.unorderedWait(
                                asking,
                                new CallLookup(store, pivot, graph),
                                limits.timeout().plus(MARGIN).toMillis(),
                                TimeUnit.MILLISECONDS,
                                limits.mostInFlight())
                        .returns(TypeInformation.of(TracedBurst.class))
                        .setParallelism(1)
                        .name("look up Graph calls")
                        .uid(LOOKUP_UID);
        return whole.getSideOutput(LookupWait.UNASKED).union(answered);
    }

    /** Attaches nothing, and says so. */
    public static DataStream<TracedBurst> attachNothing(DataStream<BurstRevision> bursts) {
        return bursts.map(
                        revision ->
                                new TracedBurst(
                                        revision.burst(),
                                        revision.revision(),
                                        revision.status(),
                                        new ArrayList<>(),
                                        GraphCompleteness.OFF,
                                        revision.successor()),
                        TypeInformation.of(TracedBurst.class))
                .name("attach nothing")
                .uid(OFF_UID);
    }
}
