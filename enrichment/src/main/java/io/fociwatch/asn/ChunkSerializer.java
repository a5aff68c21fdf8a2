package io.fociwatch.asn;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Flink's own serializer of chunks, save that it does not copy them. Flink copies broadcast state
 * while a checkpoint holds up the job, and a table is megabytes that nobody changes.
 */
final class ChunkSerializer extends TypeSerializer<AsnChunk> {
    private static final long serialVersionUID = 1L;

    private final TypeSerializer<AsnChunk> flinks;

    ChunkSerializer() {
        this(TypeInformation.of(AsnChunk.class).createSerializer(new SerializerConfigImpl()));
    }

    private ChunkSerializer(TypeSerializer<AsnChunk> flinks) {
        this.flinks = flinks;
    }

    @Override
    public AsnChunk copy(AsnChunk chunk) {
        return chunk;
    }

    @Override
    public AsnChunk copy(AsnChunk chunk, AsnChunk reuse) {
        return chunk;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public void serialize(AsnChunk chunk, DataOutputView out) throws IOException {
        flinks.serialize(chunk, out);
    }

    @Override
    public AsnChunk deserialize(DataInputView in) throws IOException {
        return flinks.deserialize(in);
    }

    @Override
    public AsnChunk deserialize(AsnChunk reuse, DataInputView in) throws IOException {
        return flinks.deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        flinks.copy(in, out);
    }

    @Override
    public AsnChunk createInstance() {
        return flinks.createInstance();
    }

    @Override
    public int getLength() {
        return flinks.getLength();
    }

    @Override
    public TypeSerializer<AsnChunk> duplicate() {
        return new ChunkSerializer(flinks.duplicate());
    }

    /** That of Flink's own, which so reads the state too. */
    @Override
    public TypeSerializerSnapshot<AsnChunk> snapshotConfiguration() {
        return flinks.snapshotConfiguration();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChunkSerializer that && flinks.equals(that.flinks);
    }

    @Override
    public int hashCode() {
        return flinks.hashCode();
    }
}
