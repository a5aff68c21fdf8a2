package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.OneInputTransformation;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** The stage detect: coarse time and, chained to it, Flink's CEP operator. */
final class DetectHarness implements AutoCloseable {
    private final OneInputStreamOperatorTestHarness<SignIn, SignIn> coarseTime;
    private final KeyedOneInputStreamOperatorTestHarness<String, SignIn, BurstSignal> detect;

    DetectHarness(PivotSettings settings) throws Exception {
        coarseTime = new OneInputStreamOperatorTestHarness<>(new CoarseTime());
        detect =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        detectOf(settings).getOperatorFactory(),
                        signIn -> signIn.user().key(),
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

    void open() throws Exception {
        coarseTime.open();
        detect.open();
    }

    void receive(StreamRecord<SignIn> signIn) throws Exception {
        coarseTime.processElement(signIn);
        detectAll();
    }

    void watermark(Watermark watermark) throws Exception {
        coarseTime.processWatermark(watermark);
        detectAll();
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

    /** Signals and watermarks. */
    Queue<Object> output() {
        return detect.getOutput();
    }

    OperatorSubtaskState snapshot() throws Exception {
        return detect.snapshot(1, 1);
    }

    /** Goes on from a snapshot, once it is opened. */
    void restore(OperatorSubtaskState snapshot) throws Exception {
        detect.initializeState(snapshot);
    }

    int stateEntries() {
        return detect.numKeyedStateEntries();
    }

    int timers() {
        return detect.numEventTimeTimers();
    }

    @Override
    public void close() throws Exception {
        coarseTime.close();
        detect.close();
    }
}
