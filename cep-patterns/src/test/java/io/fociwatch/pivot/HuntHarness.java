package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/**
 * The stages arm, detect and assemble as a job connects them, one subtask each and no cluster. The
 * connections are queues that are emptied in a random order, and one of them not at all for a
 * while, as networks do: assemble may hear of a burst minutes before it has the sign-ins, or after.
 */
final class HuntHarness implements AutoCloseable {
    private final PivotSettings settings;
    private final Random random;
    private final List<BurstRevision> told = new ArrayList<>();
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, SignIn> arm;
    private OneInputStreamOperatorTestHarness<SignIn, SignIn> coarseTime;
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, BurstSignal> detect;
    private KeyedTwoInputStreamOperatorTestHarness<String, SignIn, BurstSignal, BurstRevision>
            assemble;
    private final Deque<Object> armToDetect = new ArrayDeque<>();
    private final Deque<Object> armToAssemble = new ArrayDeque<>();
    private final Deque<Object> detectToAssemble = new ArrayDeque<>();
    private final List<Deque<Object>> ways = List.of(armToDetect, armToAssemble, detectToAssemble);
    private Deque<Object> blocked = new ArrayDeque<>();

    HuntHarness(PivotSettings settings, Random random) throws Exception {
        this.settings = settings;
        this.random = random;
        create();
        arm.open();
        coarseTime.open();
        detect.open();
        assemble.open();
    }

    private void create() throws Exception {
        arm =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new ArmingOperator(settings), signIn -> signIn.user().key(), Types.STRING);
        coarseTime = new OneInputStreamOperatorTestHarness<>(new CoarseTime());
        detect =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        detectOf(settings).getOperatorFactory(),
                        signIn -> signIn.user().key(),
                        Types.STRING);
        assemble =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new EvidenceFunction(settings)),
                        signIn -> signIn.user().key(),
                        BurstSignal::userKey,
                        Types.STRING);
    }

    @SuppressWarnings("unchecked")
    private static OneInputTransformation<SignIn, BurstSignal> detectOf(PivotSettings settings) {
        StreamExecutionEnvironment neverRun = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<SignIn> armed =
                neverRun.fromData(
                        List.of(SignIns.deviceCode().build()), TypeInformation.of(SignIn.class));
        return (OneInputTransformation<SignIn, BurstSignal>)
                Bursts.detect(armed, settings).getTransformation();
    }

    void receive(SignIn signIn) throws Exception {
        arm.processElement(signIn, signIn.time());
        deliverSome();
    }

    void watermark(long time) throws Exception {
        arm.processWatermark(time);
        deliverSome();
    }

    /** No more comes: everything is delivered, then the last watermark. */
    void end() throws Exception {
        arm.processWatermark(Long.MAX_VALUE);
        deliverAll();
    }

    /** Goes on from a savepoint, with nothing under way and no watermark known. */
    void restore() throws Exception {
        deliverAll();
        told.addAll(assemble.extractOutputValues());
        OperatorSubtaskState armState = arm.snapshot(1, 1);
        OperatorSubtaskState detectState = detect.snapshot(1, 1);
        OperatorSubtaskState assembleState = assemble.snapshot(1, 1);
        close();
        create();
        arm.initializeState(armState);
        detect.initializeState(detectState);
        assemble.initializeState(assembleState);
        arm.open();
        coarseTime.open();
        detect.open();
        assemble.open();
    }

    /** Everything told, before and after a restore. */
    List<BurstRevision> revisions() {
        List<BurstRevision> all = new ArrayList<>(told);
        all.addAll(assemble.extractOutputValues());
        return all;
    }

    List<Integer> stateEntries() {
        return List.of(
                arm.numKeyedStateEntries(),
                detect.numKeyedStateEntries(),
                assemble.numKeyedStateEntries());
    }

    List<Integer> timers() {
        return List.of(
                arm.numEventTimeTimers(),
                detect.numEventTimeTimers(),
                assemble.numEventTimeTimers());
    }

    private void deliverSome() throws Exception {
        if (random.nextInt(500) == 0) {
            blocked = ways.get(random.nextInt(ways.size()));
        }
        for (int n = random.nextInt(9); n > 0; n--) {
            deliverOne();
        }
    }

    private void deliverAll() throws Exception {
        blocked = new ArrayDeque<>();
        while (deliverOne()) {
            // until nothing is under way
        }
    }

    private boolean deliverOne() throws Exception {
        take(arm, List.of(armToDetect, armToAssemble));
        List<Deque<Object>> busy = new ArrayList<>();
        for (Deque<Object> way : ways) {
            if (!way.isEmpty() && way != blocked) {
                busy.add(way);
            }
        }
        if (busy.isEmpty()) {
            return false;
        }
        Deque<Object> queue = busy.get(random.nextInt(busy.size()));
        deliver(queue, queue.remove());
        take(detect, List.of(detectToAssemble));
        return true;
    }

    @SuppressWarnings("unchecked")
    private void deliver(Deque<Object> queue, Object element) throws Exception {
        if (queue == armToDetect) {
            if (element instanceof Watermark watermark) {
                coarseTime.processWatermark(watermark);
            } else {
                coarseTime.processElement((StreamRecord<SignIn>) element);
            }
            detectAll();
        } else if (queue == armToAssemble) {
            if (element instanceof Watermark watermark) {
                assemble.processWatermark1(watermark);
            } else {
                assemble.processElement1((StreamRecord<SignIn>) element);
            }
        } else if (element instanceof Watermark watermark) {
            assemble.processWatermark2(watermark);
        } else {
            assemble.processElement2((StreamRecord<BurstSignal>) element);
        }
    }

    /** Hands on what the operator before it, which is chained to it, has put out. */
    @SuppressWarnings("unchecked")
    private void detectAll() throws Exception {
        for (Object element = coarseTime.getOutput().poll();
                element != null;
                element = coarseTime.getOutput().poll()) {
            if (element instanceof Watermark watermark) {
                detect.processWatermark(watermark);
            } else {
                detect.processElement((StreamRecord<SignIn>) element);
            }
        }
    }

    private static void take(AbstractStreamOperatorTestHarness<?> from, List<Deque<Object>> to) {
        for (Object element = from.getOutput().poll();
                element != null;
                element = from.getOutput().poll()) {
            for (Deque<Object> queue : to) {
                queue.add(element);
            }
        }
    }

    @Override
    public void close() throws Exception {
        arm.close();
        coarseTime.close();
        detect.close();
        assemble.close();
    }
}
