package io.fociwatch.log;

import io.fociwatch.client.ClientCatalogue;
import io.fociwatch.graph.EarlyCallArming;
import io.fociwatch.metric.Tally;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.pivot.EarlyArming;
import io.fociwatch.signin.SignIn;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Decodes batches of records of a bounded run which knows who is armed: each is checked and
 * counted, and few of them are made into events.
 */
final class DecodeArmedOperator extends AbstractStreamOperator<SignIn>
        implements OneInputStreamOperator<RecordBatch, SignIn>, BoundedOneInput {
    private static final long serialVersionUID = 1L;

    private final ClientCatalogue clients;
    private final ArmedUsers armed;

    private transient RecordDecoder decoder;
    private transient ArmedOutputs outputs;
    private transient Tally bytesRead;

    DecodeArmedOperator(ClientCatalogue clients, ArmedUsers armed) {
        this.clients = clients;
        this.armed = armed;
    }

    @Override
    public void open() throws Exception {
        super.open();
        RuntimeContext context = getRuntimeContext();
        decoder = new RecordDecoder();
        outputs =
                new ArmedOutputs(
                        new RecordOutputs(
                                name -> Tally.register(context, name), EventSpan.ALWAYS, output),
                        new EarlyArming(context, clients, armed),
                        new EarlyCallArming(context, armed));
        bytesRead = Tally.register(context, LogCounts.BYTES_READ);
    }

    @Override
    public void processElement(StreamRecord<RecordBatch> batch) {
        bytesRead.add(batch.getValue().progress());
        decoder.decode(batch.getValue(), outputs);
    }

    @Override
    public void endInput() {
        outputs.end();
    }
}
