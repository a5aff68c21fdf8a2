package io.fociwatch.log;

import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Parts the events of a live log by kind, and counts them. */
final class SplitFunction extends ProcessFunction<LogEvent, SignIn> {
    private static final long serialVersionUID = 1L;

    private transient RecordOutputs outputs;

    @Override
    public void open(OpenContext context) {
        outputs = new RecordOutputs(getRuntimeContext());
    }

    @Override
    public void processElement(LogEvent event, Context context, Collector<SignIn> out) {
        event.tell(outputs.to(out, context));
    }
}
