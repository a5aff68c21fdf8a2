package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Stamps sign-ins with the end of the second that they lie in. CEP has a timer for each distinct
 * timestamp of a key, and at each of them goes through all the timestamps that wait for the
 * watermark, so that with exact ones a user's n sign-ins would cost n squared. It puts the sign-ins
 * of one timestamp in the exact order itself, and the pattern's conditions read exact times.
 */
final class CoarseTime extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<SignIn, SignIn> {
    private static final long serialVersionUID = 1L;

    /** How far a timestamp may lie behind the event time, and so how much longer CEP must look. */
    static final Duration STEP = Duration.ofSeconds(1);

    @Override
    public void processElement(StreamRecord<SignIn> element) {
        long step = STEP.toMillis();
        long end = Math.floorDiv(element.getTimestamp(), step) * step + step - 1;
        output.collect(new StreamRecord<>(element.getValue(), end));
    }
}
