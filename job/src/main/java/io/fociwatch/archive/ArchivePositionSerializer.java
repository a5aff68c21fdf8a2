package io.fociwatch.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Writes positions into checkpoints. */
final class ArchivePositionSerializer implements SimpleVersionedSerializer<ArchivePosition> {
    /** A position is splits for the most part, and changes with them. */
    private static final int VERSION = ArchiveSplitSerializer.VERSION;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(ArchivePosition position) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeInt(position.next());
        out.writeInt(position.returned().size());
        for (ArchiveSplit split : position.returned()) {
            ArchiveSplitSerializer.write(split, out);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    public ArchivePosition deserialize(int version, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        int next = in.readInt();
        int count = in.readInt();
        List<ArchiveSplit> returned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            returned.add(ArchiveSplitSerializer.read(version, in));
        }
        return new ArchivePosition(next, returned);
    }
}
