package io.fociwatch.graph;

import static io.fociwatch.graph.Lookups.AFTER_WINDOW;
import static io.fociwatch.graph.Lookups.BURST;
import static io.fociwatch.graph.Lookups.lookUp;
import static io.fociwatch.graph.Lookups.open;
import static io.fociwatch.graph.Lookups.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is told of the calls that a store has. */
final class CallLookupTest {
    @Test
    void linksAreDecidedHereAndNotByTheStore() throws Exception {
        // Given
        GraphCall byToken = StolenToken.call("r-2", BURST.firstSeen() + 2, "token-1", "");
        GraphCall bySession = StolenToken.call("r-1", BURST.firstSeen() + 1, "x", "session-1");
        GraphCall unlinked = StolenToken.call("r-0", BURST.firstSeen(), "TOKEN-1", "Session-1");

        // When
        TracedBurst traced = lookUp(stored(AFTER_WINDOW, false, byToken, unlinked, bySession));

        // Then
        assertThat(traced.calls())
                .containsExactly(
                        new LinkedCall(bySession, Link.SESSION),
                        new LinkedCall(byToken, Link.TOKEN));
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.COMPLETE);
        assertThat(traced.revision()).isEqualTo(2);
    }

    @Test
    void aLogThatHasNotPassedTheWindowIsBehind() throws Exception {
        // Given
        var stored = stored(AFTER_WINDOW - 1, false);

        // When
        TracedBurst traced = lookUp(stored);

        // Then
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.BEHIND);
    }

    @Test
    void aLogWithoutAnyRecordIsAbsent() throws Exception {
        // Given
        var stored = stored(StoredCalls.NO_RECORD, false);

        // When
        TracedBurst traced = lookUp(stored);

        // Then
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.ABSENT);
    }

    @Test
    void aPartialAnswerIsTruncated() throws Exception {
        // Given
        var stored = stored(AFTER_WINDOW, true);

        // When
        TracedBurst traced = lookUp(stored);

        // Then
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.TRUNCATED);
    }

    @Test
    void moreCallsThanAnAlertListsAreTruncatedToTheEarliest() throws Exception {
        // Given
        GraphCall[] calls = new GraphCall[GraphSettings.DEFAULTS.mostCalls() + 1];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = StolenToken.call("r-" + i, BURST.firstSeen() + i, "token-1", "");
        }

        // When
        TracedBurst traced = lookUp(stored(AFTER_WINDOW, false, calls));

        // Then
        assertThat(traced.calls()).hasSize(GraphSettings.DEFAULTS.mostCalls());
        assertThat(traced.calls().get(0).call()).isEqualTo(calls[0]);
        assertThat(traced.completeness()).isEqualTo(GraphCompleteness.TRUNCATED);
    }

    @Test
    void theStoreIsClosedWithTheLookup() throws Exception {
        // Given
        ListedStore store = new ListedStore(new CompletableFuture<>());

        // When
        open(store).close();

        // Then
        assertThat(store.isClosed()).isTrue();
    }
}
