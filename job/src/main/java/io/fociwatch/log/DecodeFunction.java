package io.fociwatch.log;

import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Decodes batches of records, and counts each record by what it turned out to be. */
final class DecodeFunction extends ProcessFunction<RecordBatch, SignIn> {
    private static final long serialVersionUID = 1L;

    private transient RecordDecoder decoder;
    private transient RecordOutputs outputs;
    private transient Tally bytesRead;

    @Override
    public void open(OpenContext context) {
        decoder = new RecordDecoder();
        outputs = new RecordOutputs(getRuntimeContext());
        bytesRead = Tally.register(getRuntimeContext(), LogCounts.BYTES_READ);
    }

    @Override
    public void processElement(RecordBatch batch, Context context, Collector<SignIn> out) {
        bytesRead.add(batch.progress());
        decoder.decode(batch, outputs.to(out, context));
    }
}
