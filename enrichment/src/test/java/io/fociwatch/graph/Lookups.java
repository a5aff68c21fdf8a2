package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.streaming.util.MockStreamingRuntimeContext;

/** Look-ups of the calls of one burst, in a store with an answer that is laid down. */
final class Lookups {
    static final Burst BURST = StolenToken.burst();

    /** The burst, on its way to the store. */
    static final TracedBurst ASKING =
            new TracedBurst(BURST, 2, BurstStatus.COMPLETED, List.of(), GraphCompleteness.BEHIND);

    /** The end of its window, in ms. */
    static final long AFTER_WINDOW = BURST.firstSeen() + Duration.ofMinutes(10).toMillis();

    private Lookups() {}

    /** What is told of the burst when the store answers so. */
    static TracedBurst lookUp(CompletableFuture<StoredCalls> answer) throws Exception {
        LookupResult result = new LookupResult();
        open(new ListedStore(answer)).asyncInvoke(ASKING, result);
        return result.only();
    }

    static CallLookup open(ListedStore store) {
        CallLookup lookup =
                new CallLookup(() -> store, PivotSettings.DEFAULTS, GraphSettings.DEFAULTS);
        lookup.setRuntimeContext(new MockStreamingRuntimeContext(1, 0));
        lookup.open(DefaultOpenContext.INSTANCE);
        return lookup;
    }

    /** An answer that is there at once. */
    static CompletableFuture<StoredCalls> stored(long newest, boolean partial, GraphCall... calls) {
        return CompletableFuture.completedFuture(new StoredCalls(List.of(calls), newest, partial));
    }
}
