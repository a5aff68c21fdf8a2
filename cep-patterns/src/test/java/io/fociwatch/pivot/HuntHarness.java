package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    private final List<SignIn> tooLate = new ArrayList<>();
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, SignIn> arm;
    private OneInputStreamOperatorTestHarness<SignIn, SignIn> coarseTime;
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, BurstSignal> detect;
    private KeyedTwoInputStreamOperatorTestHarness<String, SignIn, BurstSignal, BurstRevision>
            assemble;
    private final Way armToDetect = new Way();
    private final Way armToAssemble = new Way();
    private final Way lateToAssemble = new Way();
    private final Way wordToAssemble = new Way();
    private final Way detectToAssemble = new Way();
    private final List<Way> ways =
            List.of(armToDetect, armToAssemble, lateToAssemble, wordToAssemble, detectToAssemble);
    private Way blocked = new Way();

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
        ways.forEach(way -> way.watermark = Long.MIN_VALUE);
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
        takeFromArm();
        deliverSome();
    }

    void watermark(long time) throws Exception {
        arm.processWatermark(time);
        takeFromArm();
        deliverSome();
    }

    /** No more comes: everything is delivered, then the last watermark. */
    void end() throws Exception {
        arm.processWatermark(Long.MAX_VALUE);
        takeFromArm();
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

    /** What came later than the allowed lateness. */
    List<SignIn> tooLate() {
        return tooLate;
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

    /** Late ones first: at once after each element, and so before the watermark behind it. */
    private void takeFromArm() {
        take(arm.getSideOutput(ArmingOperator.LATE), List.of(lateToAssemble));
        take(arm.getSideOutput(ArmingOperator.WORD_OF_LATE), List.of(wordToAssemble));
        Way dropped = new Way();
        take(arm.getSideOutput(ArmingOperator.TOO_LATE), List.of(dropped));
        dropped.forEach(late -> tooLate.add((SignIn) ((StreamRecord<?>) late).getValue()));
        for (Object element : arm.getOutput()) {
            if (element instanceof Watermark) {
                lateToAssemble.add(element);
                wordToAssemble.add(element);
            }
        }
        take(arm.getOutput(), List.of(armToDetect, armToAssemble));
    }

    private void deliverSome() throws Exception {
        if (random.nextInt(500) == 0) {
            blocked = ways.get(random.nextInt(ways.size()));
        }
        for (int n = random.nextInt(15); n > 0; n--) {
            deliverOne();
        }
    }

    private void deliverAll() throws Exception {
        blocked = new Way();
        while (deliverOne()) {
            // until nothing is under way
        }
    }

    private boolean deliverOne() throws Exception {
        List<Way> busy = ways.stream().filter(way -> !way.isEmpty() && way != blocked).toList();
        if (busy.isEmpty()) {
            return false;
        }
        Way way = busy.get(random.nextInt(busy.size()));
        deliver(way, way.remove());
        take(detect.getOutput(), List.of(detectToAssemble));
        return true;
    }

    private void deliver(Way way, Object element) throws Exception {
        if (element instanceof Watermark watermark) {
            way.watermark = watermark.getTimestamp();
            deliver(way, watermark);
        } else {
            deliver(way, (StreamRecord<?>) element);
        }
    }

    private void deliver(Way way, Watermark watermark) throws Exception {
        if (way == armToDetect) {
            coarseTime.processWatermark(watermark);
            detectAll();
        } else if (way == armToAssemble || way == lateToAssemble) {
            assemble.processWatermark1(least(armToAssemble, lateToAssemble));
        } else {
            assemble.processWatermark2(least(detectToAssemble, wordToAssemble));
        }
    }

    @SuppressWarnings("unchecked")
    private void deliver(Way way, StreamRecord<?> element) throws Exception {
        if (way == armToDetect) {
            coarseTime.processElement((StreamRecord<SignIn>) element);
            detectAll();
        } else if (way == armToAssemble || way == lateToAssemble) {
            assemble.processElement1((StreamRecord<SignIn>) element);
        } else {
            assemble.processElement2((StreamRecord<BurstSignal>) element);
        }
    }

    private static Watermark least(Way one, Way other) {
        return new Watermark(Math.min(one.watermark, other.watermark));
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

    private static void take(Queue<?> from, List<Way> to) {
        if (from == null) {
            return;
        }
        for (Object element = from.poll(); element != null; element = from.poll()) {
            for (Way way : to) {
                way.add(element);
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

    /** A connection between two operators, in order. */
    private static final class Way extends ArrayDeque<Object> {
        private static final long serialVersionUID = 1L;

        private long watermark = Long.MIN_VALUE;
    }
}
