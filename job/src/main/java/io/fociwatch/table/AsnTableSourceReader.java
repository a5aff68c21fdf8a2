package io.fociwatch.table;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTable;
import io.fociwatch.asn.AsnTableCodec;
import io.fociwatch.asn.AsnTableException;
import io.fociwatch.metric.HuntMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads tables on a thread of its own, for a table takes seconds, and hands out their chunks. */
final class AsnTableSourceReader implements SourceReader<AsnChunk, AsnTableSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(AsnTableSourceReader.class);

    private final AsnTableFiles files;
    private final Optional<Duration> interval;
    private final Counter loaded;
    private final Counter refused;
    private final ScheduledExecutorService loader =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "asn-table-loader");
                        thread.setDaemon(true);
                        return thread;
                    });

    // Shared by the loader and the task's thread; guarded by this.
    private final Queue<AsnChunk> chunks = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private boolean loading;
    private boolean noMoreSplits;
    private Exception failure;

    private String fingerprint = "";

    AsnTableSourceReader(
            AsnTableFiles files, Optional<Duration> interval, SourceReaderContext context) {
        this.files = files;
        this.interval = interval;
        MetricGroup metrics = HuntMetrics.of(context.metricGroup());
        this.loaded = metrics.counter("asn-tables-loaded");
        this.refused = metrics.counter("asn-tables-refused");
    }

    @Override
    public void start() {
        // The split starts it.
    }

    @Override
    public void addSplits(List<AsnTableSplit> splits) {
        if (splits.isEmpty()) {
            return;
        }
        setLoading();
        if (interval.isEmpty()) {
            loader.execute(this::loadOnce);
        } else {
            long millis = interval.get().toMillis();
            var unused =
                    loader.scheduleWithFixedDelay(
                            this::loadIfChanged, 0, millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized InputStatus pollNext(ReaderOutput<AsnChunk> output) throws Exception {
        if (failure != null) {
            throw failure;
        }
        AsnChunk next = chunks.poll();
        if (next != null) {
            output.collect(next);
            return InputStatus.MORE_AVAILABLE;
        }
        if (hasEnded()) {
            return InputStatus.END_OF_INPUT;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
        return chunks.isEmpty() && !hasEnded() && failure == null
                ? available
                : CompletableFuture.completedFuture(null);
    }

    /** Nobody is told anything after it: an event for a finished task would fail the job. */
    @Override
    public synchronized void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public List<AsnTableSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public void close() {
        loader.shutdownNow();
    }

    private synchronized void setLoading() {
        loading = true;
    }

    private boolean hasEnded() {
        return noMoreSplits && !loading;
    }

    private void loadOnce() {
        try {
            hand(files.isEmpty() ? null : files.read(), true);
        } catch (AsnTableException | RuntimeException | Error e) {
            fail(e);
        }
    }

    private void loadIfChanged() {
        try {
            String now = files.fingerprint();
            if (!now.equals(fingerprint)) {
                AsnTable table = files.read();
                fingerprint = now;
                loaded.inc();
                LOG.info("ASN table {}", table.version());
                hand(table, false);
            }
        } catch (AsnTableException | IOException | RuntimeException e) {
            refused.inc();
            LOG.error("ASN table refused, the one before stays: {}", e.getMessage());
        } catch (Error e) {
            fail(e);
            throw e;
        }
    }

    private synchronized void hand(AsnTable table, boolean last) {
        if (table != null) {
            chunks.addAll(AsnTableCodec.encode(table));
        }
        loading &= !last;
        available.complete(null);
    }

    private synchronized void fail(Throwable fault) {
        failure =
                fault instanceof AsnTableException known
                        ? known
                        : new AsnTableException("the table cannot be read: " + fault, fault);
        available.complete(null);
    }
}
