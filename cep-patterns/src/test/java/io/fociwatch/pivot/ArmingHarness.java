package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** The arming operator alone, with its input, its watermark and its state in the test's hand. */
final class ArmingHarness implements AutoCloseable {
    private PivotSettings settings;
    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, SignIn> operator;
    private long checkpoints;

    ArmingHarness() throws Exception {
        this(InTimeOnly.SETTINGS);
    }

    ArmingHarness(PivotSettings settings) throws Exception {
        this.settings = settings;
        this.operator = create();
        operator.open();
    }

    private KeyedOneInputStreamOperatorTestHarness<String, SignIn, SignIn> create()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new ArmingOperator(settings), signIn -> signIn.user().key(), Types.STRING);
    }

    void receive(SignInBuilder... signIns) throws Exception {
        for (SignInBuilder signIn : signIns) {
            receive(signIn.build());
        }
    }

    void receive(SignIn signIn) throws Exception {
        operator.processElement(signIn, signIn.time());
    }

    void watermark(long time) throws Exception {
        operator.processWatermark(time);
    }

    void watermarkAtMinute(long minute) throws Exception {
        watermark(SignIns.minute(minute));
    }

    /** Everything let through so far, since the last restore. */
    List<SignIn> passed() {
        return operator.extractOutputValues();
    }

    /** The timestamps that what was let through carries, in ms. */
    List<Long> timestamps() {
        return operator.extractOutputStreamRecords().stream()
                .map(StreamRecord::getTimestamp)
                .toList();
    }

    /** Takes a snapshot and goes on from it in a new operator. */
    void restore() throws Exception {
        OperatorSubtaskState snapshot = operator.snapshot(++checkpoints, checkpoints);
        operator.close();
        operator = create();
        operator.initializeState(snapshot);
        operator.open();
    }

    /** Takes a snapshot and goes on from it with other settings. */
    void restoreWith(PivotSettings others) throws Exception {
        settings = others;
        restore();
    }

    /** A value of a keyed state of this user. */
    ArmedSpans armed(String user) throws Exception {
        operator.getOperator().setCurrentKey(SignIns.user(user).key());
        return operator.getOperator().getRuntimeContext().getState(ArmedGate.ARMED).value();
    }

    /** How many sign-ins of this user wait. */
    long waiting(String user) throws Exception {
        operator.getOperator().setCurrentKey(SignIns.user(user).key());
        Iterable<SignIn> waiting =
                operator.getOperator()
                        .getRuntimeContext()
                        .getListState(ArmingOperator.WAITING)
                        .get();
        long n = 0;
        for (SignIn signIn : waiting) {
            n += signIn == null ? 0 : 1;
        }
        return n;
    }

    int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    int timers() {
        return operator.numEventTimeTimers();
    }

    long counted(String name) {
        return operator.getOperator()
                .getRuntimeContext()
                .getLongCounter(name)
                .getLocalValuePrimitive();
    }

    @Override
    public void close() throws Exception {
        operator.close();
    }
}
