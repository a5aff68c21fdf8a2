package io.fociwatch.graph;

import static io.fociwatch.graph.Lookups.ASKING;
import static io.fociwatch.graph.Lookups.BURST;
import static io.fociwatch.graph.Lookups.lookUp;
import static io.fociwatch.graph.Lookups.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A store that does not answer costs the calls and not the alert. */
final class FailedLookupTest {
    @Test
    void aStoreThatFailsCostsTheCallsAndNotTheAlert() throws Exception {
        // Given
        CompletableFuture<StoredCalls> refused =
                CompletableFuture.failedFuture(new IOException("refused"));

        // When
        TracedBurst traced = lookUp(refused);

        // Then
        assertThat(traced.burst()).isEqualTo(BURST);
        assertThat(traced.calls()).isEmpty();
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.FAILED);
    }

    @Test
    void aStoreThatIsLateCostsTheCallsAndNotTheAlert() throws Exception {
        // Given
        CompletableFuture<StoredCalls> late =
                CompletableFuture.failedFuture(new TimeoutException("late"));

        // When
        TracedBurst traced = lookUp(late);

        // Then
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.TIMED_OUT);
    }

    @Test
    void flinksOwnTimeoutEndsInAnAlertToo() throws Exception {
        // Given
        LookupResult result = new LookupResult();
        CallLookup lookup = open(new ListedStore(new CompletableFuture<>()));
        lookup.asyncInvoke(ASKING, result);

        // When
        lookup.timeout(ASKING, result);

        // Then
        assertThat(result.only().completeness()).isEqualTo(GraphCompleteness.TIMED_OUT);
    }
}
