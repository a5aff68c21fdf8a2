package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignIns;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The evidence function alone, with both inputs and their watermarks in the test's hand. */
final class EvidenceHarness implements AutoCloseable {
    private PivotSettings settings;
    private KeyedTwoInputStreamOperatorTestHarness<String, SignIn, BurstSignal, BurstRevision>
            operator;
    private long checkpoints;

    EvidenceHarness(PivotSettings settings) throws Exception {
        this.settings = settings;
        this.operator = create(settings);
        operator.open();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<
                    String, SignIn, BurstSignal, BurstRevision>
            create(PivotSettings settings) throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new EvidenceFunction(settings)),
                signIn -> signIn.user().key(),
                BurstSignal::userKey,
                Types.STRING);
    }

    void receive(SignInBuilder... signIns) throws Exception {
        for (SignInBuilder signIn : signIns) {
            receive(signIn.build());
        }
    }

    void receive(SignIn signIn) throws Exception {
        operator.processElement1(signIn, signIn.time());
    }

    /** Word that alice's Azure CLI has reached the completing resource. */
    void signalAtMinute(long minute) throws Exception {
        signal("Azure CLI", SignIns.minute(minute));
    }

    /** Word that this client of alice's has reached the completing resource. */
    void signal(String client, long time) throws Exception {
        receive(new BurstSignal(SignIns.user("alice").key(), SignIns.client(client).id(), time));
    }

    void receive(BurstSignal signal) throws Exception {
        operator.processElement2(signal, signal.time());
    }

    /** Both inputs' watermark. */
    void watermark(long time) throws Exception {
        operator.processBothWatermarks(new Watermark(time));
    }

    void watermarkAtMinute(long minute) throws Exception {
        watermark(SignIns.minute(minute));
    }

    void watermarkOfSignIns(long time) throws Exception {
        operator.processWatermark1(new Watermark(time));
    }

    void watermarkOfSignals(long time) throws Exception {
        operator.processWatermark2(new Watermark(time));
    }

    /** Everything told so far, since the last restore. */
    List<BurstRevision> revisions() {
        return operator.extractOutputValues();
    }

    /** Takes a snapshot and goes on from it in a new operator. */
    void restore() throws Exception {
        OperatorSubtaskState snapshot = operator.snapshot(++checkpoints, checkpoints);
        operator.close();
        operator = create(settings);
        operator.initializeState(snapshot);
        operator.open();
    }

    /** Goes on from a snapshot with other settings. */
    void restoreWith(PivotSettings other) throws Exception {
        settings = other;
        restore();
    }

    int stateEntries() {
        return operator.numKeyedStateEntries();
    }

    int timers() {
        return operator.numEventTimeTimers();
    }

    /** How many looks of this user are due. */
    long due(String user) throws Exception {
        operator.getOperator().setCurrentKey(SignIns.user(user).key());
        Iterable<Long> due =
                operator.getOperator().getRuntimeContext().getListState(DueLooks.DUE).get();
        return StreamSupport.stream(due.spliterator(), false).count();
    }

    long duplicates() {
        return operator.getOperator()
                .getRuntimeContext()
                .getLongCounter(EvidenceFunction.DUPLICATES)
                .getLocalValuePrimitive();
    }

    @Override
    public void close() throws Exception {
        operator.close();
    }
}
