package io.fociwatch.archive;

import io.fociwatch.log.RecordBatch;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Unpacks the batches of an archive, and tells how far it has been read: in accumulators, which the
 * client sees while the job runs, wherever that is.
 */
public final class ReadingProgress extends RichFlatMapFunction<ArchiveBatch, RecordBatch> {
    private static final long serialVersionUID = 1L;

    /** The highest number of a file that has been begun. */
    public static final String NEWEST_FILE = "archive-newest-file";

    /** How many files have been searched for device codes, since the job began or went on. */
    public static final String SEARCHED_FILES = "archive-files-searched";

    /** How many subtasks read. */
    public static final String READERS = "archive-readers";

    /** How many of them have reached the end. */
    public static final String ENDED = "archive-readers-ended";

    private transient LongCounter searched;
    private transient LongMaximum newest;
    private transient LongCounter ended;

    @Override
    public void open(OpenContext context) {
        searched = getRuntimeContext().getLongCounter(SEARCHED_FILES);
        newest = new LongMaximum();
        getRuntimeContext().addAccumulator(NEWEST_FILE, newest);
        LongMaximum readers = new LongMaximum();
        getRuntimeContext().addAccumulator(READERS, readers);
        readers.add(getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks());
        ended = getRuntimeContext().getLongCounter(ENDED);
    }

    @Override
    public void flatMap(ArchiveBatch batch, Collector<RecordBatch> out) {
        switch (batch.file()) {
            case ArchiveBatch.SEARCHED -> searched.add(1);
            // After a change of parallelism a subtask may be told twice.
            case ArchiveBatch.END -> ended.add(ended.getLocalValuePrimitive() == 0 ? 1 : 0);
            default -> {
                newest.add(batch.file());
                out.collect(batch.records());
            }
        }
    }
}
