package io.fociwatch.graph;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * The time of the newest call of a bounded input, told when it has ended; nothing if it is empty.
 */
final class NewestCallOperator extends AbstractStreamOperator<Long>
        implements OneInputStreamOperator<GraphCall, Long>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private transient Long newest;

    @Override
    public void processElement(StreamRecord<GraphCall> call) {
        long time = call.getValue().time();
        newest = newest == null ? Long.valueOf(time) : Long.valueOf(Math.max(newest, time));
    }

    @Override
    public void endInput() {
        if (newest != null) {
            output.collect(new StreamRecord<>(newest));
        }
    }
}
