package io.fociwatch.file;

import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordBatchReader;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.apache.flink.core.fs.Path;

/**
 * Log files as batches of records. A checkpoint remembers how many batches of a file were read: the
 * same file always gives the same batches, and a gzipped one can only be read from its start.
 */
final class RecordBatchFormat implements BulkFormat<RecordBatch, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    @Override
    public Reader createReader(Configuration config, FileSourceSplit split) {
        Path path = split.path();
        return new Reader(
                new RecordBatchReader(FilePlace.of(path), () -> path.getFileSystem().open(path)));
    }

    @Override
    public Reader restoreReader(Configuration config, FileSourceSplit split) {
        Reader reader = createReader(config, split);
        reader.skip(
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L));
        return reader;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<RecordBatch> getProducedType() {
        return TypeInformation.of(RecordBatch.class);
    }

    /** Hands the batches of one file to Flink one by one. */
    static final class Reader implements BulkFormat.Reader<RecordBatch> {
        private final RecordBatchReader batches;
        private long read;

        Reader(RecordBatchReader batches) {
            this.batches = batches;
        }

        private void skip(long count) {
            while (read < count && batches.next().isPresent()) {
                read++;
            }
        }

        @Override
        public RecordIterator<RecordBatch> readBatch() {
            Optional<RecordBatch> next = batches.next();
            if (next.isEmpty()) {
                return null;
            }
            read++;
            RecordBatch batch = next.get();
            SingletonResultIterator<RecordBatch> iterator =
                    new SingletonResultIterator<>(() -> batches.recycle(batch));
            iterator.set(batch, CheckpointedPosition.NO_OFFSET, read);
            return iterator;
        }

        @Override
        public void close() throws IOException {
            batches.close();
        }
    }
}
