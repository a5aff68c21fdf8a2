package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class ChunkSerializerTest {
    private static final AsnChunk CHUNK =
            new AsnChunk("2026-05-01-2-0123456789ab", 3, 28, new byte[] {1, 2, 3});

    private final TypeSerializer<AsnChunk> flinks =
            TypeInformation.of(AsnChunk.class).createSerializer(new SerializerConfigImpl());
    private final TypeSerializer<AsnChunk> ours = new ChunkSerializer();

    @Test
    void aCheckpointCopiesNoChunk() {
        assertThat(ours.copy(CHUNK)).isSameAs(CHUNK);
        assertThat(ours.duplicate().copy(CHUNK)).isSameAs(CHUNK);
    }

    @Test
    void stateThatFlinksOwnSerializerWroteIsRead() throws IOException {
        AsnChunk read = ours.deserialize(written(flinks));

        assertThat(read).usingRecursiveComparison().isEqualTo(CHUNK);
    }

    @Test
    void flinksOwnSerializerReadsWhatItWrote() throws IOException {
        AsnChunk read = flinks.deserialize(written(ours));

        assertThat(read).usingRecursiveComparison().isEqualTo(CHUNK);
    }

    @Test
    void aSavepointWithFlinksOwnIsTakenAsItIs() {
        assertThat(
                        ours.snapshotConfiguration()
                                .resolveSchemaCompatibility(flinks.snapshotConfiguration())
                                .isCompatibleAsIs())
                .isTrue();
    }

    private static DataInputDeserializer written(TypeSerializer<AsnChunk> serializer)
            throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(CHUNK, out);
        return new DataInputDeserializer(out.getCopyOfBuffer());
    }
}
