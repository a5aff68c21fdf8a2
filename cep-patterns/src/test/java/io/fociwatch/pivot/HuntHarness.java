package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/**
 * The stages arm, detect and assemble as a job connects them, one subtask each and no cluster. The
 * connections are {@link RandomWays}: assemble may hear of a burst minutes before it has the
 * sign-ins, or after.
 */
final class HuntHarness implements AutoCloseable {
    private final PivotSettings settings;
    private final List<BurstRevision> told = new ArrayList<>();
    private final List<SignIn> tooLate = new ArrayList<>();
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, SignIn> arm;
    private DetectHarness detect;
    private KeyedTwoInputStreamOperatorTestHarness<String, SignIn, BurstSignal, BurstRevision>
            assemble;
    private final Way armToDetect = new Way();
    private final Way armToAssemble = new Way();
    private final Way lateToAssemble = new Way();
    private final Way wordToAssemble = new Way();
    private final Way detectToAssemble = new Way();
    private final RandomWays ways;

    HuntHarness(PivotSettings settings, Random random) throws Exception {
        this.settings = settings;
        this.ways =
                new RandomWays(
                        random,
                        armToDetect,
                        armToAssemble,
                        lateToAssemble,
                        wordToAssemble,
                        detectToAssemble);
        create();
        open();
    }

    private void create() throws Exception {
        arm =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new ArmingOperator(settings), signIn -> signIn.user().key(), Types.STRING);
        detect = new DetectHarness(settings);
        assemble =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new EvidenceFunction(settings)),
                        signIn -> signIn.user().key(),
                        BurstSignal::userKey,
                        Types.STRING);
        ways.forgetWatermarks();
    }

    private void open() throws Exception {
        arm.open();
        detect.open();
        assemble.open();
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
        OperatorSubtaskState detectState = detect.snapshot();
        OperatorSubtaskState assembleState = assemble.snapshot(1, 1);
        close();
        create();
        arm.initializeState(armState);
        detect.restore(detectState);
        assemble.initializeState(assembleState);
        open();
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
                arm.numKeyedStateEntries(), detect.stateEntries(), assemble.numKeyedStateEntries());
    }

    List<Integer> timers() {
        return List.of(arm.numEventTimeTimers(), detect.timers(), assemble.numEventTimeTimers());
    }

    /** Late ones first: at once after each element, and so before the watermark behind it. */
    private void takeFromArm() {
        Way.take(arm.getSideOutput(ArmingOperator.LATE), lateToAssemble);
        Way.take(arm.getSideOutput(ArmingOperator.WORD_OF_LATE), wordToAssemble);
        Way dropped = new Way();
        Way.take(arm.getSideOutput(ArmingOperator.TOO_LATE), dropped);
        dropped.forEach(late -> tooLate.add((SignIn) ((StreamRecord<?>) late).getValue()));
        for (Object element : arm.getOutput()) {
            if (element instanceof Watermark) {
                lateToAssemble.add(element);
                wordToAssemble.add(element);
            }
        }
        Way.take(arm.getOutput(), armToDetect, armToAssemble);
    }

    private void deliverSome() throws Exception {
        for (int n = ways.some(); n > 0; n--) {
            deliverOne();
        }
    }

    private void deliverAll() throws Exception {
        ways.blockNone();
        while (deliverOne()) {
            // until nothing is under way
        }
    }

    private boolean deliverOne() throws Exception {
        Optional<Way> next = ways.next();
        if (next.isPresent()) {
            deliver(next.get(), next.get().remove());
            Way.take(detect.output(), detectToAssemble);
        }
        return next.isPresent();
    }

    private void deliver(Way way, Object element) throws Exception {
        if (element instanceof Watermark watermark) {
            way.deliver(watermark);
            deliver(way, watermark);
        } else {
            deliver(way, (StreamRecord<?>) element);
        }
    }

    private void deliver(Way way, Watermark watermark) throws Exception {
        if (way == armToDetect) {
            detect.watermark(watermark);
        } else if (way == armToAssemble || way == lateToAssemble) {
            assemble.processWatermark1(Way.least(armToAssemble, lateToAssemble));
        } else {
            assemble.processWatermark2(Way.least(detectToAssemble, wordToAssemble));
        }
    }

    @SuppressWarnings("unchecked")
    private void deliver(Way way, StreamRecord<?> element) throws Exception {
        if (way == armToDetect) {
            detect.receive((StreamRecord<SignIn>) element);
        } else if (way == armToAssemble || way == lateToAssemble) {
            assemble.processElement1((StreamRecord<SignIn>) element);
        } else {
            assemble.processElement2((StreamRecord<BurstSignal>) element);
        }
    }

    @Override
    public void close() throws Exception {
        arm.close();
        detect.close();
        assemble.close();
    }
}
