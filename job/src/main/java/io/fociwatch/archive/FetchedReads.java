package io.fociwatch.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;

/** What one step through an archive comes to. */
final class FetchedReads extends RecordsBySplits<ArchiveRead> {
    private final Runnable emitted;

    private FetchedReads(
            Map<String, Collection<ArchiveRead>> reads, Set<String> finished, Runnable emitted) {
        super(reads, finished);
        this.emitted = emitted;
    }

    /** Nothing: there is no split. */
    static FetchedReads none() {
        return new FetchedReads(Map.of(), Set.of(), () -> {});
    }

    /** What a split ends with. */
    static FetchedReads last(ArchiveSplit split, List<ArchiveRead> reads) {
        return new FetchedReads(Map.of(split.splitId(), reads), Set.of(split.splitId()), () -> {});
    }

    /**
     * A batch of a split, which goes on.
     *
     * @param emitted is run when the batch has been through all that is chained to the source; what
     *     is not chained has a copy
     */
    static FetchedReads batch(ArchiveSplit split, ArchiveRead batch, Runnable emitted) {
        return new FetchedReads(Map.of(split.splitId(), List.of(batch)), Set.of(), emitted);
    }

    @Override
    public void recycle() {
        emitted.run();
    }
}
