package io.fociwatch.archive;

import io.fociwatch.file.FilePlace;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordBatchReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.core.fs.Path;

/** Reads one file after the other, batch by batch, on a thread beside the task's. */
final class ArchiveSplitReader implements SplitReader<ArchiveBatch, ArchiveSplit> {
    private final Queue<ArchiveSplit> splits =
            new PriorityQueue<>(Comparator.comparingInt(ArchiveSplit::number));

    private Optional<RecordBatchReader> open = Optional.empty();

    @Override
    public RecordsWithSplitIds<ArchiveBatch> fetch() throws IOException {
        RecordsBySplits.Builder<ArchiveBatch> fetched = new RecordsBySplits.Builder<>();
        ArchiveSplit split = splits.peek();
        if (split == null) {
            return fetched.build();
        }
        if (split.isEnd()) {
            fetched.add(split, ArchiveBatch.end(split.from()));
            finish(fetched);
            return fetched.build();
        }
        Optional<RecordBatch> records = open.isEmpty() ? open(split) : open.get().next();
        if (records.isPresent()) {
            fetched.add(split, new ArchiveBatch(split.number(), split.from(), records.get()));
        } else {
            finish(fetched);
        }
        return fetched.build();
    }

    @Override
    public void handleSplitsChanges(SplitsChange<ArchiveSplit> change) {
        splits.addAll(change.splits());
    }

    @Override
    public void wakeUp() {
        // One batch is read in a moment.
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private void finish(RecordsBySplits.Builder<ArchiveBatch> fetched) throws IOException {
        close();
        open = Optional.empty();
        fetched.addFinishedSplit(splits.remove().splitId());
    }

    /**
     * Opens a file, and gives the first batch that has not been handed out: one cut off where it
     * ended when it was listed always has the same batches, unless it can be read no more.
     */
    private Optional<RecordBatch> open(ArchiveSplit split) {
        Path path = ArchiveFile.path(split.uri());
        RecordBatchReader reader =
                new RecordBatchReader(
                        FilePlace.of(path),
                        () ->
                                new BoundedInputStream(
                                        path.getFileSystem().open(path), split.length()));
        open = Optional.of(reader);
        Optional<RecordBatch> next = reader.next();
        for (long skipped = 0; skipped < split.batches() && next.isPresent(); skipped++) {
            if (!next.get().failure().isEmpty()) {
                return next.map(RecordBatch::withoutRecords);
            }
            next = reader.next();
        }
        return next;
    }
}
