package io.fociwatch.archive;

import java.util.Map;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;

/** Reads one file at a time, and asks for the next one when it has ended. */
final class ArchiveReader
        extends SingleThreadMultiplexSourceReaderBase<
                ArchiveBatch, ArchiveBatch, ArchiveSplit, ReadSplit> {

    ArchiveReader(SourceReaderContext context) {
        super(ArchiveSplitReader::new, ReadSplit::emit, context.getConfiguration(), context);
    }

    @Override
    public void start() {
        askIfIdle();
    }

    @Override
    protected void onSplitFinished(Map<String, ReadSplit> finished) {
        if (finished.values().stream().noneMatch(read -> read.split().isEnd())) {
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
