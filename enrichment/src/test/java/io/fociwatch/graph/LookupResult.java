package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.streaming.api.functions.async.CollectionSupplier;
import org.apache.flink.streaming.api.functions.async.ResultFuture;

/** What a look-up hands to Flink. */
final class LookupResult implements ResultFuture<TracedBurst> {
    private final List<TracedBurst> all = new ArrayList<>();

    @Override
    public void complete(Collection<TracedBurst> result) {
        all.addAll(result);
    }

    @Override
    public void complete(CollectionSupplier<TracedBurst> supplier) {
        throw new IllegalStateException("not used");
    }

    @Override
    public void completeExceptionally(Throwable error) {
        throw new IllegalStateException(error);
    }

    TracedBurst only() {
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
