package io.fociwatch.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;

/** What a reader of an archive hands out. */
final class BatchesOf {
    static final Duration REACH = Duration.ofMinutes(30);

    private BatchesOf() {}

    /** All batches of these, to their ends. */
    static List<ArchiveBatch> splits(ArchiveSplit... splits) throws Exception {
        return steps(splits).stream().map(ArchiveBatch.class::cast).toList();
    }

    /** All that a reader comes to with these. */
    static List<ArchiveRead> steps(ArchiveSplit... splits) throws Exception {
        List<ArchiveRead> batches = new ArrayList<>();
        try (ArchiveSplitReader reader = new ArchiveSplitReader(REACH)) {
            reader.handleSplitsChanges(new SplitsAddition<>(List.of(splits)));
            for (int finished = 0; finished < splits.length; ) {
                RecordsWithSplitIds<ArchiveRead> fetched = reader.fetch();
                while (fetched.nextSplit() != null) {
                    for (var batch = fetched.nextRecordFromSplit();
                            batch != null;
                            batch = fetched.nextRecordFromSplit()) {
                        batches.add(batch);
                    }
                }
                finished += fetched.finishedSplits().size();
            }
        }
        return batches;
    }
}
