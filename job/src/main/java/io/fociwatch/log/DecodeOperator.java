package io.fociwatch.log;

import io.fociwatch.metric.KeptTallies;
import io.fociwatch.metric.Tally;
import io.fociwatch.signin.SignIn;
import java.io.IOException;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Decodes batches of records, and counts each record by what it turned out to be. The counts go on
 * after a restore, for a run that is resumed reports on the whole of it.
 *
 * <p>An operator and not a process function, because each event has a time of its own, and a
 * process function stamps what it emits with that of the batch.
 */
final class DecodeOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<RecordBatch, SignIn>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private final EventSpan span;
    private final RecordChoice choice;

    private transient KeptTallies tallies;
    private transient RecordDecoder decoder;
    private transient RecordOutputs outputs;
    private transient DecodedRecords records;
    private transient Tally bytesRead;

    DecodeOperator(EventSpan span, RecordChoice choice) {
        this.span = span;
        this.choice = choice;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tallies = new KeptTallies(getRuntimeContext(), context.getOperatorStateStore());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        tallies.keep();
    }

    @Override
    public void open() throws Exception {
        super.open();
        decoder = new RecordDecoder();
        outputs = new RecordOutputs(tallies::of, span, output);
        bytesRead = tallies.of(LogCounts.BYTES_READ);
    }

    @Override
    public void processElement(StreamRecord<RecordBatch> batch) throws IOException {
        // Not when it opens: an archive's source looks for what the choice rests on.
        if (records == null) {
            records = choice.before(outputs, tallies::of);
        }
        bytesRead.add(batch.getValue().progress());
        decoder.decode(batch.getValue(), records);
    }

    @Override
    public void endInput() {
        if (records != null) {
            records.end();
        }
    }
}
