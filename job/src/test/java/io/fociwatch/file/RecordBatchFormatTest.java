package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.log.RecordBatch;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordBatchFormatTest {
    private static final String RECORD = "{\"category\":\"AuditLogs\"}\n";

    @TempDir private Path folder;

    @Test
    void aBatchLendsItsArrayToTheNextOnceItHasBeenReleased() throws Exception {
        // Given
        try (BulkFormat.Reader<RecordBatch> reader =
                new RecordBatchFormat().createReader(new Configuration(), split())) {
            var first = reader.readBatch();
            byte[] firstBytes = first.next().getRecord().bytes();
            byte[] secondBytes = reader.readBatch().next().getRecord().bytes();

            // When
            first.releaseBatch();

            // Then
            assertThat(secondBytes).isNotSameAs(firstBytes);
            assertThat(reader.readBatch().next().getRecord().bytes()).isSameAs(firstBytes);
        }
    }

    @Test
    void aRestoredFileGoesOnBehindTheBatchesThatWereRead() throws Exception {
        // Given
        FileSourceSplit read =
                split().updateWithCheckpointedPosition(
                                new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, 2));
        RecordBatch third;
        try (var whole = new RecordBatchFormat().createReader(new Configuration(), split())) {
            whole.readBatch();
            whole.readBatch();
            third = whole.readBatch().next().getRecord();
        }

        // When
        RecordBatch next;
        try (var rest = new RecordBatchFormat().restoreReader(new Configuration(), read)) {
            next = rest.readBatch().next().getRecord();
        }

        // Then
        assertThat(next.origin(0)).isEqualTo(third.origin(0));
    }

    private FileSourceSplit split() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), RECORD.repeat(100_000));
        long size = Files.size(file);
        return new FileSourceSplit(
                "1", new org.apache.flink.core.fs.Path(file.toUri()), 0, size, 0, size);
    }
}
