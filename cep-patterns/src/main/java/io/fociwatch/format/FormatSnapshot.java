package io.fociwatch.format;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.InstantiationUtil;

/**
 * What a savepoint keeps of a {@link Format}: the name of its class.
 *
 * @param <T> the values
 */
public final class FormatSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 1;

    private Format<T> format;

    /** One that is to be read. */
    public FormatSnapshot() {}

    FormatSnapshot(Format<T> format) {
        this.format = format;
    }

    @Override
    public int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(format.getClass().getName());
    }

    @Override
    @SuppressWarnings("unchecked") // the name is that of a format of this state
    public void readSnapshot(int version, DataInputView in, ClassLoader classes)
            throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "the savepoint is of a later version of foci-watch: it names formats in a way"
                            + " of version "
                            + version);
        }
        String name = in.readUTF();
        try {
            format = InstantiationUtil.instantiate(name, Format.class, classes);
        } catch (FlinkException e) {
            throw new IOException(
                    "state is in a format that this version of foci-watch does not know: " + name,
                    e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return new FormatSerializer<>(format);
    }

    /**
     * What another format of the same values wrote is taken over; and what Flink wrote field by
     * field, before there were formats. Flink does not tell of which class: the state's name does.
     */
    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializerSnapshot<T> old) {
        if (old instanceof PojoSerializerSnapshot) {
            return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
        }
        if (!(old instanceof FormatSnapshot<T> that) || that.format.type() != format.type()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        return that.format.getClass() == format.getClass()
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }
}
