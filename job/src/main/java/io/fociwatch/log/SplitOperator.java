package io.fociwatch.log;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Parts the events of a live log by kind, and counts them. */
final class SplitOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<LogEvent, SignIn> {
    private static final long serialVersionUID = 1L;

    private final EventSpan span;

    private transient RecordOutputs outputs;

    SplitOperator(EventSpan span) {
        this.span = span;
    }

    @Override
    public void open() throws Exception {
        super.open();
        outputs = new RecordOutputs(Tally.of(getRuntimeContext()), span, output);
    }

    @Override
    public void processElement(StreamRecord<LogEvent> event) {
        event.getValue().tell(outputs);
    }
}
