package io.fociwatch.archive;

import io.fociwatch.archive.ArchiveSplit.Task;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/** Searches or reads one file at a time, and asks for the next one when it has ended. */
final class ArchiveReader
        extends SingleThreadMultiplexSourceReaderBase<
                ArchiveRead, ArchiveBatch, ArchiveSplit, ReadSplit> {

    ArchiveReader(SourceReaderContext context, Duration reach) {
        super(
                () -> new ArchiveSplitReader(reach),
                (read, output, split) -> emit(read, output, split, context),
                context.getConfiguration(),
                context);
    }

    /** What was found is for who hands out the files; that a file was searched, for everybody. */
    private static void emit(
            ArchiveRead read,
            SourceOutput<ArchiveBatch> output,
            ReadSplit split,
            SourceReaderContext context) {
        if (read instanceof FoundDeviceCodes found) {
            context.sendSourceEventToCoordinator(found);
            if (found.last()) {
                output.collect(ArchiveBatch.searched());
            }
        } else {
            split.emit((ArchiveBatch) read, output);
        }
    }

    @Override
    public void start() {
        askIfIdle();
    }

    @Override
    protected void onSplitFinished(Map<String, ReadSplit> finished) {
        if (finished.values().stream().noneMatch(read -> read.split().task() == Task.END)) {
            askIfIdle();
        }
    }

    @Override
    protected ReadSplit initializedState(ArchiveSplit split) {
        return new ReadSplit(split);
    }

    @Override
    protected ArchiveSplit toSplitType(String id, ReadSplit read) {
        return read.split();
    }

    private void askIfIdle() {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }
}
