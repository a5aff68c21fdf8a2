package io.fociwatch.archive;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;

/** A split of which batches are being handed out. */
final class ReadSplit {
    private final ArchiveSplit split;
    private long batches;

    ReadSplit(ArchiveSplit split) {
        this.split = split;
        this.batches = split.batches();
    }

    /**
     * Hands out a batch, behind the watermark that the file sets: a reader's files come in order,
     * so nothing earlier can follow.
     */
    void emit(ArchiveBatch batch, SourceOutput<ArchiveBatch> output) {
        output.emitWatermark(new Watermark(batch.from() - 1));
        output.collect(batch);
        batches++;
    }

    ArchiveSplit split() {
        return split.readTo(batches);
    }
}
