package io.fociwatch.archive;

import io.fociwatch.file.FilePlace;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.log.DecodedRecords;
import io.fociwatch.log.RecordBatch;
import io.fociwatch.log.RecordBatchReader;
import io.fociwatch.log.RecordDecoder;
import io.fociwatch.log.Rejection;
import io.fociwatch.signin.SignIn;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.core.fs.Path;

/**
 * Reads a whole file to learn when its earliest event was: an export of a query has no time in its
 * name, and its rows are in any order.
 */
final class TimeScan implements DecodedRecords {
    private long earliest = Long.MAX_VALUE;
    private boolean graph;

    private TimeScan() {}

    /** Looks through a file; what cannot be read of it the hunt will tell. */
    static TimeScan of(Path file) throws IOException {
        TimeScan scan = new TimeScan();
        RecordDecoder decoder = new RecordDecoder();
        try (RecordBatchReader reader =
                new RecordBatchReader(FilePlace.of(file), () -> file.getFileSystem().open(file))) {
            Optional<RecordBatch> batch = reader.next();
            while (batch.isPresent()) {
                decoder.decode(batch.get(), scan);
                reader.recycle(batch.get());
                batch = reader.next();
            }
        }
        return scan;
    }

    /** The time of the earliest event, ms; the last of all times where there is none. */
    long earliest() {
        return earliest;
    }

    /** Whether there is Graph activity in it. */
    boolean hasGraph() {
        return graph;
    }

    @Override
    public void signIn(SignIn signIn) {
        earliest = Math.min(earliest, signIn.time());
    }

    @Override
    public void graphCall(GraphCall call) {
        earliest = Math.min(earliest, call.time());
        graph = true;
    }

    @Override
    public void appOnlyGraphCall() {
        graph = true;
    }

    @Override
    public void skipped(String category) {
        // Has no time that counts.
    }

    @Override
    public void rejected(Rejection rejection) {
        // The hunt reads it again, and tells it.
    }
}
