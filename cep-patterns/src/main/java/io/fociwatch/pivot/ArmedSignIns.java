package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What {@link DeviceCodes#arm} lets through, by the time at which it came.
 *
 * @param inTime came before the watermark had passed it
 * @param late came after that, but within the allowed lateness; each with its own event time
 * @param wordOfLate for each late one that its user's sign-ins are to be looked at again
 * @param tooLate came later still; not armed, whoever's they are
 */
public record ArmedSignIns(
        DataStream<SignIn> inTime,
        DataStream<SignIn> late,
        DataStream<BurstSignal> wordOfLate,
        DataStream<SignIn> tooLate) {

    /** All that can be in a burst. */
    public DataStream<SignIn> all() {
        return inTime.union(late);
    }
}
