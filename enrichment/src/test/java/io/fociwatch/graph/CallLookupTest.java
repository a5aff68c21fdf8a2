package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.functions.async.CollectionSupplier;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.operators.async.AsyncWaitOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.MockStreamingRuntimeContext;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

final class CallLookupTest {
    private static final Burst BURST = StolenToken.burst();
    private static final TracedBurst ASKING =
            new TracedBurst(BURST, 2, BurstStatus.COMPLETED, List.of(), GraphCompleteness.BEHIND);
    private static final long AFTER_WINDOW = BURST.firstSeen() + Duration.ofMinutes(10).toMillis();

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
        Result result = new Result();
        CallLookup lookup = open(new ListedStore(new CompletableFuture<>()));
        lookup.asyncInvoke(ASKING, result);

        // When
        lookup.timeout(ASKING, result);

        // Then
        assertThat(result.only().completeness()).isEqualTo(GraphCompleteness.TIMED_OUT);
    }

    @Test
    void oneQuestionHasAllIdsOfTheBurstInEverySpelling() throws Exception {
        // Given
        ListedStore store = new ListedStore(stored(AFTER_WINDOW, false));

        // When
        open(store).asyncInvoke(ASKING, new Result());

        // Then
        assertThat(store.asked())
                .singleElement()
                .satisfies(
                        query -> {
                            assertThat(query.tokenIds()).contains("token-0", "token-1", "token-2");
                            assertThat(query.sessionIds()).containsExactly("session-1");
                            assertThat(query.from()).isEqualTo(BURST.deviceCode().time());
                            assertThat(query.partial()).isFalse();
                        });
        assertThat(TokenId.spellings("5d21a042-dde0-4fd5-b4d0-a8ed88ae6900"))
                .extracting(TokenId::normalize)
                .containsOnly("5d21a042-dde0-4fd5-b4d0-a8ed88ae6900");
    }

    @Test
    void aBurstOfThousandsAsksForABoundedNumberOfIdsAndSaysSo() {
        // Given
        var signIns = new ArrayList<>(BURST.signIns());
        for (int i = 0; i < 5000; i++) {
            signIns.add(StolenToken.signIn(BURST.firstSeen() + 200_000 + i, "t-" + i));
        }

        // When
        CallQuery query = CallQuery.of(new Burst(BURST.deviceCodes(), signIns), 1L, 500);

        // Then
        assertThat(query.tokenIds()).hasSize(CallQuery.MOST_TOKEN_IDS);
        assertThat(query.partial()).isTrue();
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

    @Test
    void aQuestionThatWasUnderWayIsAskedAgainAfterARestore() throws Exception {
        // Given
        ListedStore silent = new ListedStore(new CompletableFuture<>());
        OperatorSubtaskState snapshot;
        try (var harness = harness(silent)) {
            harness.open();
            harness.processElement(new StreamRecord<>(ASKING, BURST.lastSeen()));
            snapshot = harness.snapshot(1, 1);
            assertThat(harness.extractOutputValues()).isEmpty();
        }

        // When
        GraphCall call = StolenToken.call("r-1", BURST.firstSeen(), "token-1", "");
        ListedStore answering = new ListedStore(stored(AFTER_WINDOW, false, call));
        List<StreamRecord<? extends TracedBurst>> told;
        try (var harness = harness(answering)) {
            harness.initializeState(snapshot);
            harness.open();
            harness.endInput();
            told = harness.extractOutputStreamRecords();
        }

        // Then
        assertThat(silent.asked()).hasSize(1);
        assertThat(answering.asked()).isEqualTo(silent.asked());
        assertThat(told)
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.getTimestamp()).isEqualTo(BURST.lastSeen());
                            assertThat(record.getValue().calls())
                                    .containsExactly(new LinkedCall(call, Link.TOKEN));
                        });
    }

    @Test
    void aQuestionThatWasAnsweredIsNotAskedAgainAfterARestore() throws Exception {
        // Given
        OperatorSubtaskState snapshot;
        try (var harness = harness(new ListedStore(stored(AFTER_WINDOW, false)))) {
            harness.open();
            harness.processElement(new StreamRecord<>(ASKING, BURST.lastSeen()));
            harness.endInput();
            snapshot = harness.snapshot(1, 1);
            assertThat(harness.extractOutputValues()).hasSize(1);
        }

        // When
        ListedStore again = new ListedStore(stored(AFTER_WINDOW, false));
        List<TracedBurst> told;
        try (var harness = harness(again)) {
            harness.initializeState(snapshot);
            harness.open();
            harness.endInput();
            told = harness.extractOutputValues();
        }

        // Then
        assertThat(again.asked()).isEmpty();
        assertThat(told).isEmpty();
    }

    private static OneInputStreamOperatorTestHarness<TracedBurst, TracedBurst> harness(
            ListedStore store) throws Exception {
        return new OneInputStreamOperatorTestHarness<>(
                new AsyncWaitOperatorFactory<>(
                        new CallLookup(() -> store, PivotSettings.DEFAULTS, GraphSettings.DEFAULTS),
                        Duration.ofMinutes(1).toMillis(),
                        4,
                        AsyncDataStream.OutputMode.UNORDERED),
                TypeInformation.of(TracedBurst.class).createSerializer(new SerializerConfigImpl()));
    }

    private static TracedBurst lookUp(CompletableFuture<StoredCalls> answer) throws Exception {
        Result result = new Result();
        open(new ListedStore(answer)).asyncInvoke(ASKING, result);
        return result.only();
    }

    private static CallLookup open(ListedStore store) {
        CallLookup lookup =
                new CallLookup(() -> store, PivotSettings.DEFAULTS, GraphSettings.DEFAULTS);
        lookup.setRuntimeContext(new MockStreamingRuntimeContext(1, 0));
        lookup.open(DefaultOpenContext.INSTANCE);
        return lookup;
    }

    private static CompletableFuture<StoredCalls> stored(
            long newest, boolean partial, GraphCall... calls) {
        return CompletableFuture.completedFuture(new StoredCalls(List.of(calls), newest, partial));
    }

    /** What Flink is given. */
    private static final class Result implements ResultFuture<TracedBurst> {
        private final List<TracedBurst> all = new ArrayList<>();

        @Override
        public void complete(java.util.Collection<TracedBurst> result) {
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
}
