package io.fociwatch.table;

import io.fociwatch.asn.LocatedBurst;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Hands each burst's table to the test in this JVM, and lets the job go no faster than it takes.
 */
final class SeenTables implements Sink<LocatedBurst> {
    private static final long serialVersionUID = 1L;

    static final BlockingQueue<Seen> QUEUE = new ArrayBlockingQueue<>(64);

    /**
     * What one burst was located with.
     *
     * @param subtask of the stage, as the burst tells by its revision
     */
    record Seen(int subtask, String network, String version) {}

    @Override
    public SinkWriter<LocatedBurst> createWriter(WriterInitContext context) {
        return new SinkWriter<>() {
            @Override
            public void write(LocatedBurst burst, Context ignored) throws InterruptedException {
                QUEUE.put(
                        new Seen(
                                burst.traced().revision(),
                                burst.networkOf(AsnTableSwapTest.ADDRESS),
                                burst.tableVersion()));
            }

            @Override
            public void flush(boolean endOfInput) {
                // Nothing is kept.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
