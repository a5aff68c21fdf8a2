package io.fociwatch.archive;

import io.fociwatch.archive.ArchiveSplit.Task;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Writes splits into checkpoints. */
final class ArchiveSplitSerializer implements SimpleVersionedSerializer<ArchiveSplit> {
    static final int VERSION = 2;

    /** The version in which files were only read, and in batches of another size. */
    private static final int ONLY_READ = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(ArchiveSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        write(split, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public ArchiveSplit deserialize(int version, byte[] bytes) throws IOException {
        return read(version, new DataInputDeserializer(bytes));
    }

    static void write(ArchiveSplit split, DataOutputView out) throws IOException {
        out.writeUTF(split.splitId());
        out.writeUTF(split.task().name());
        out.writeInt(split.number());
        out.writeUTF(split.uri());
        out.writeLong(split.length());
        out.writeLong(split.from());
        out.writeLong(split.batches());
    }

    static ArchiveSplit read(int version, DataInputView in) throws IOException {
        String splitId = in.readUTF();
        return version == ONLY_READ
                ? readOnlyRead(splitId, in)
                : new ArchiveSplit(
                        splitId,
                        Task.valueOf(in.readUTF()),
                        in.readInt(),
                        in.readUTF(),
                        in.readLong(),
                        in.readLong(),
                        in.readLong());
    }

    /** A file that had been begun is begun anew: its records count twice, and in alerts once. */
    private static ArchiveSplit readOnlyRead(String splitId, DataInputView in) throws IOException {
        int number = in.readInt();
        ArchiveSplit split =
                new ArchiveSplit(
                        splitId,
                        number == ArchiveBatch.END ? Task.END : Task.READ,
                        number,
                        in.readUTF(),
                        in.readLong(),
                        in.readLong(),
                        in.readLong());
        return split.readTo(0);
    }
}
