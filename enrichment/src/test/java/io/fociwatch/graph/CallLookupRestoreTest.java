package io.fociwatch.graph;

import static io.fociwatch.graph.Lookups.AFTER_WINDOW;
import static io.fociwatch.graph.Lookups.ASKING;
import static io.fociwatch.graph.Lookups.BURST;
import static io.fociwatch.graph.Lookups.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.operators.async.AsyncWaitOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A restore asks again what was under way, and nothing else. */
final class CallLookupRestoreTest {
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
}
