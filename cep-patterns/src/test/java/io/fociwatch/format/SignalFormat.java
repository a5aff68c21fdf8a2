package io.fociwatch.format;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How it is written. */
public final class SignalFormat implements Format<Signal> {
    private static final long serialVersionUID = 1L;

    @Override
    public Class<Signal> type() {
        return Signal.class;
    }

    @Override
    public void write(Signal signal, DataOutputView out) throws IOException {
        Texts.write(out, signal.text());
    }

    @Override
    public Signal read(DataInputView in) throws IOException {
        return new Signal(Texts.read(in, 1)[0]);
    }
}
