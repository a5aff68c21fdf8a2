package io.fociwatch.wire;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How events of one type are written and read. Both ends are of one version of the program, so a
 * format may change with any version.
 *
 * @param <T> the events, immutable
 */
public interface WireFormat<T> extends Serializable {

    /** The type of the events. */
    Class<T> type();

    /**
     * Writes an event.
     *
     * @throws IOException from {@code out}
     */
    void write(T event, DataOutputView out) throws IOException;

    /**
     * Reads an event equal to the one that was written.
     *
     * @throws IOException from {@code in}
     */
    T read(DataInputView in) throws IOException;
}
