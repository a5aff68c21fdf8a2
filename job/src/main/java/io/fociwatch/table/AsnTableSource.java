package io.fociwatch.table;

import io.fociwatch.asn.AsnChunk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Tables, chunk by chunk: the one that the files hold now, and in an unbounded run each one that
 * they hold later. To be run with one subtask.
 *
 * <p>Nothing of it is kept in a checkpoint: after a restore the table is read again, and who has it
 * already takes no notice.
 */
public final class AsnTableSource implements Source<AsnChunk, AsnTableSplit, Void> {
    private static final long serialVersionUID = 1L;

    private final AsnTableFiles files;
    private final Duration interval;

    private AsnTableSource(AsnTableFiles files, Duration interval) {
        this.files = files;
        this.interval = interval;
    }

    /** The table that the files hold; one that cannot be used fails the job. */
    public static AsnTableSource once(AsnTableFiles files) {
        return new AsnTableSource(files, null);
    }

    /** Looks for a new table at each interval; one that cannot be used is told and passed over. */
    public static AsnTableSource watching(AsnTableFiles files, Duration interval) {
        return new AsnTableSource(files, interval);
    }

    @Override
    public Boundedness getBoundedness() {
        return interval == null ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<AsnChunk, AsnTableSplit> createReader(SourceReaderContext context) {
        return new AsnTableSourceReader(files, Optional.ofNullable(interval), context);
    }

    @Override
    public SplitEnumerator<AsnTableSplit, Void> createEnumerator(
            SplitEnumeratorContext<AsnTableSplit> context) {
        return new AsnTableEnumerator(context);
    }

    @Override
    public SplitEnumerator<AsnTableSplit, Void> restoreEnumerator(
            SplitEnumeratorContext<AsnTableSplit> context, Void none) {
        return new AsnTableEnumerator(context);
    }

    @Override
    public SimpleVersionedSerializer<AsnTableSplit> getSplitSerializer() {
        return new EmptySerializer<>(new AsnTableSplit());
    }

    @Override
    public SimpleVersionedSerializer<Void> getEnumeratorCheckpointSerializer() {
        return new EmptySerializer<>(null);
    }

    /** Hands each reader its split anew whenever it registers: readers keep none. */
    private record AsnTableEnumerator(SplitEnumeratorContext<AsnTableSplit> context)
            implements SplitEnumerator<AsnTableSplit, Void> {

        @Override
        public void start() {
            // Readers register by themselves.
        }

        @Override
        public void addReader(int subtask) {
            if (subtask == 0) {
                context.assignSplit(new AsnTableSplit(), subtask);
            }
            context.signalNoMoreSplits(subtask);
        }

        @Override
        public void handleSplitRequest(int subtask, String host) {
            // The split was assigned when the reader registered.
        }

        @Override
        public void addSplitsBack(List<AsnTableSplit> splits, int subtask) {
            // The reader registers again and is given a new one.
        }

        @Override
        public Void snapshotState(long checkpoint) {
            return null;
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }

    /** Serializes what has no content. */
    private record EmptySerializer<T>(T value) implements SimpleVersionedSerializer<T> {

        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T object) {
            return new byte[0];
        }

        @Override
        public T deserialize(int version, byte[] bytes) {
            return value;
        }
    }
}
