package io.fociwatch.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Flink's side of a {@link WireFormat}. Has no state, so all threads may share it. */
final class WireSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final WireFormat<T> format;

    WireSerializer(WireFormat<T> format) {
        this.format = format;
    }

    @Override
    public void serialize(T event, DataOutputView out) throws IOException {
        format.write(event, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return format.read(in);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return format.read(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        format.write(format.read(in), out);
    }

    @Override
    public T copy(T event) {
        return event;
    }

    @Override
    public T copy(T event, T reuse) {
        return event;
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    /** Only state is described so. */
    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        throw new UnsupportedOperationException(
                "WireType is for streams between operators; state takes TypeInformation.of(%s.class)"
                        .formatted(format.type().getSimpleName()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireSerializer<?> that
                && format.getClass() == that.format.getClass();
    }

    @Override
    public int hashCode() {
        return format.getClass().hashCode();
    }
}
