package io.fociwatch.graph;

import io.fociwatch.metric.HuntMetrics;
import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.PivotSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a log store for a burst's Graph calls. Whatever the store does, the burst goes on, and says
 * what it lacks. The store retries by itself, for it alone can tell a pause it was told from a
 * refusal; a question that was under way in a checkpoint is asked again after a restore.
 */
final class CallLookup extends RichAsyncFunction<TracedBurst, TracedBurst> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CallLookup.class);

    private final GraphActivityStore.Factory factory;
    private final long burstWindow;
    private final GraphSettings settings;

    private transient GraphActivityStore store;
    private transient Counter answered;
    private transient Counter failed;
    private transient Counter timedOut;

    CallLookup(GraphActivityStore.Factory factory, PivotSettings pivot, GraphSettings settings) {
        this.factory = factory;
        this.burstWindow = pivot.burstWindow().toMillis();
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        // Answers are counted by the threads they come on.
        MetricGroup metrics = HuntMetrics.of(getRuntimeContext().getMetricGroup());
        answered = metrics.counter("graph-lookups-answered", new ThreadSafeSimpleCounter());
        failed = metrics.counter("graph-lookups-failed", new ThreadSafeSimpleCounter());
        timedOut = metrics.counter("graph-lookups-timed-out", new ThreadSafeSimpleCounter());
        store = factory.open();
    }

    @Override
    public void asyncInvoke(TracedBurst asking, ResultFuture<TracedBurst> result) {
        Burst burst = asking.burst();
        long until = endOf(burst) + settings.retention().toMillis();
        CallQuery query = CallQuery.of(burst, until, settings.mostCalls());
        store.find(query)
                .handle(
                        (stored, failure) ->
                                failure == null
                                        ? answered(asking, query, stored)
                                        : unanswered(asking, failure))
                .whenComplete(
                        (traced, fault) -> {
                            if (fault == null) {
                                result.complete(List.of(traced));
                            } else {
                                // A fault of ours: Flink is to restart, not to wait.
                                result.completeExceptionally(fault);
                            }
                        });
    }

    /** Flink's default is to fail the job. */
    @Override
    public void timeout(TracedBurst asking, ResultFuture<TracedBurst> result) {
        result.complete(List.of(unanswered(asking, new TimeoutException("no answer in time"))));
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }

    private TracedBurst answered(TracedBurst asking, CallQuery query, StoredCalls stored) {
        answered.inc();
        List<LinkedCall> linked = new CallLinks(asking.burst()).of(stored.calls());
        boolean tooMany = linked.size() > settings.mostCalls();
        boolean truncated = tooMany || stored.partial() || query.partial();
        return asking.with(
                new ArrayList<>(tooMany ? linked.subList(0, settings.mostCalls()) : linked),
                truncated
                        ? GraphCompleteness.TRUNCATED
                        : completeness(asking.burst(), stored.newest()));
    }

    private GraphCompleteness completeness(Burst burst, long newest) {
        if (newest == StoredCalls.NO_RECORD) {
            return GraphCompleteness.ABSENT;
        }
        return newest >= endOf(burst) ? GraphCompleteness.COMPLETE : GraphCompleteness.BEHIND;
    }

    private TracedBurst unanswered(TracedBurst asking, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        boolean late = cause instanceof TimeoutException;
        (late ? timedOut : failed).inc();
        Burst burst = asking.burst();
        LOG.warn(
                "no Graph calls for the burst of user {} and client {} at {}: {}",
                burst.user().key(),
                burst.clientId(),
                burst.firstSeen(),
                cause.toString());
        return asking.with(
                new ArrayList<>(), late ? GraphCompleteness.TIMED_OUT : GraphCompleteness.FAILED);
    }

    private long endOf(Burst burst) {
        return burst.firstSeen() + burstWindow;
    }
}
