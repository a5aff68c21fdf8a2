package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.archive.ArchiveSplit.Task;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

final class ArchiveSplitSerializerTest {
    private static final ArchiveFile FILE = new ArchiveFile("file:/log", 9, 1, Manifests.hour(0));

    private final ArchiveSplitSerializer serializer = new ArchiveSplitSerializer();

    @Test
    void whatIsWrittenIsRead() throws Exception {
        for (ArchiveSplit split :
                new ArchiveSplit[] {
                    ArchiveSplit.toSearch(3, FILE),
                    ArchiveSplit.toRead(4, FILE).readTo(5),
                    ArchiveSplit.end(6, Manifests.hour(7))
                }) {
            assertThat(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)))
                    .isEqualTo(split);
        }
    }

    @Test
    void aFileThatAnEarlierVersionHadBegunIsBegunAnew() throws Exception {
        // Given
        byte[] before = version1("file-3", 3, FILE.uri(), FILE.length(), FILE.from(), 2);

        // When
        ArchiveSplit split = serializer.deserialize(1, before);

        // Then
        assertThat(split).isEqualTo(ArchiveSplit.toRead(3, FILE));
    }

    @Test
    void theEndThatAnEarlierVersionHandedOutIsTheEnd() throws Exception {
        // Given
        byte[] before = version1("end-0", ArchiveBatch.END, "", 0, Manifests.hour(9), 0);

        // When
        ArchiveSplit split = serializer.deserialize(1, before);

        // Then
        assertThat(split.task()).isEqualTo(Task.END);
        assertThat(split).isEqualTo(ArchiveSplit.end(0, Manifests.hour(9)));
    }

    private static byte[] version1(
            String splitId, int number, String uri, long length, long from, long batches)
            throws Exception {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeUTF(splitId);
        out.writeInt(number);
        out.writeUTF(uri);
        out.writeLong(length);
        out.writeLong(from);
        out.writeLong(batches);
        return out.getCopyOfBuffer();
    }
}
