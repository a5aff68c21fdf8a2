package io.fociwatch.archive;

import io.fociwatch.file.FilePlace;
import io.fociwatch.file.LogContainer;
import io.fociwatch.log.DeviceCodeScan;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordBatchReader;
import io.fociwatch.pivot.ArmedUsers;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.apache.flink.core.fs.Path;

/**
 * Searches one file after the other, each in one step, and reads one after the other, batch by
 * batch; on a thread beside the task's.
 */
final class ArchiveSplitReader implements SplitReader<ArchiveRead, ArchiveSplit> {
    /** Of armed times that one event tells of: some MB, where Flink by default refuses 10. */
    static final int MOST_SPANS_TOLD = 5_000;

    private final Duration reach;
    private final Queue<ArchiveSplit> splits =
            new PriorityQueue<>(Comparator.comparingInt(ArchiveSplit::number));

    private Optional<RecordBatchReader> open = Optional.empty();

    /**
     * A reader without files.
     *
     * @param reach how long after a device code its user is armed
     */
    ArchiveSplitReader(Duration reach) {
        this.reach = reach;
    }

    @Override
    public RecordsWithSplitIds<ArchiveRead> fetch() throws IOException {
        ArchiveSplit split = splits.peek();
        if (split == null) {
            return FetchedReads.none();
        }
        return switch (split.task()) {
            case SEARCH -> search(split);
            case READ -> read(split);
            case END -> {
                finish();
                yield FetchedReads.last(split, List.of(ArchiveBatch.end(split.from())));
            }
        };
    }

    @Override
    public void handleSplitsChanges(SplitsChange<ArchiveSplit> change) {
        splits.addAll(change.splits());
    }

    @Override
    public void wakeUp() {
        // One batch is read in a moment; a big file is searched to its end, however long it takes.
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private FetchedReads search(ArchiveSplit split) throws IOException {
        ArmedUsers armed = new ArmedUsers(reach);
        boolean whole =
                !LogContainer.mayHoldDeviceCodes(split.uri())
                        || DeviceCodeScan.scan(() -> content(split), armed::arm)
                                .map(ArchiveSplitReader::isForGood)
                                .orElse(true);
        List<ArmedUsers> parts = armed.parts(MOST_SPANS_TOLD);
        List<ArchiveRead> found = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            found.add(new FoundDeviceCodes(split.number(), parts.get(i), last, whole));
        }
        finish();
        return FetchedReads.last(split, found);
    }

    /** Whether a file that is read again will break off at the same place. */
    private static boolean isForGood(IOException fault) {
        return fault instanceof EOFException
                || fault instanceof ZipException
                || fault instanceof FileNotFoundException
                || fault instanceof NoSuchFileException;
    }

    private FetchedReads read(ArchiveSplit split) throws IOException {
        Optional<RecordBatch> records = open.isEmpty() ? open(split) : open.get().next();
        if (records.isEmpty()) {
            finish();
            return FetchedReads.last(split, List.of());
        }
        RecordBatchReader reader = open.get();
        return FetchedReads.batch(
                split,
                new ArchiveBatch(split.number(), split.from(), records.get()),
                () -> reader.recycle(records.get()));
    }

    private void finish() throws IOException {
        close();
        open = Optional.empty();
        splits.remove();
    }

    /**
     * Opens a file, and gives the first batch that has not been handed out: one cut off where it
     * ended when it was listed always has the same batches, unless it can be read no more.
     */
    private Optional<RecordBatch> open(ArchiveSplit split) {
        RecordBatchReader reader =
                new RecordBatchReader(
                        FilePlace.of(ArchiveFile.path(split.uri())), () -> content(split));
        open = Optional.of(reader);
        Optional<RecordBatch> next = reader.next();
        for (long skipped = 0; skipped < split.batches() && next.isPresent(); skipped++) {
            if (!next.get().failure().isEmpty()) {
                return next.map(RecordBatch::withoutRecords);
            }
            reader.recycle(next.get());
            next = reader.next();
        }
        return next;
    }

    private static InputStream content(ArchiveSplit split) throws IOException {
        Path path = ArchiveFile.path(split.uri());
        return new BoundedInputStream(path.getFileSystem().open(path), split.length());
    }
}
