package io.fociwatch.table;

import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Collects what a reader hands out. */
record CollectingOutput<T>(List<T> collected) implements ReaderOutput<T> {

    @Override
    public void collect(T element) {
        collected.add(element);
    }

    @Override
    public void collect(T element, long timestamp) {
        collected.add(element);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        throw new AssertionError("a table has no time");
    }

    @Override
    public void markIdle() {
        throw new AssertionError("a table has no time");
    }

    @Override
    public void markActive() {
        throw new AssertionError("a table has no time");
    }

    @Override
    public SourceOutput<T> createOutputForSplit(String split) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {
        // Nothing is held for a split.
    }
}
