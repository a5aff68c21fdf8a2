package io.fociwatch.format;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * How values of one type are written and read, between subtasks and in state. Savepoints are full
 * of them, and name the class, which has a public constructor without parameters: a format never
 * changes. What is to be written otherwise gets another format, and {@link FormatSnapshot} takes
 * over what the old one wrote, whose class stays. So does a format that has this one in it.
 *
 * @param <T> the values, immutable
 */
public interface Format<T> extends Serializable {

    /** The type of the values. */
    Class<T> type();

    /**
     * Writes a value.
     *
     * @throws IOException from {@code out}
     */
    void write(T value, DataOutputView out) throws IOException;

    /**
     * Reads a value equal to the one that was written.
     *
     * @throws IOException from {@code in}
     */
    T read(DataInputView in) throws IOException;
}
