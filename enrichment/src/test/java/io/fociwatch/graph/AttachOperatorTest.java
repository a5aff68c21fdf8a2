package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The burst begins at minute 2, so its window ends at 12 and the grace period at 42. */
final class AttachOperatorTest {
    private static final double COMPLETION = 42;
    private static final int MOST_CALLS = 5;
    private static final GraphSettings GRAPH =
            new GraphSettings(Duration.ofMinutes(30), Duration.ofHours(2), MOST_CALLS);

    private KeyedTwoInputStreamOperatorTestHarness<String, BurstRevision, GraphCall, TracedBurst>
            harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void anOpenedBurstLeavesAtOnceWithTheCallsSoFar() throws Exception {
        // Given
        call("early", 3);

        // When
        tell(Theft.opened());

        // Then
        assertThat(told()).containsExactly("1 OPENED [early] ABSENT");
    }

    @Test
    void aCompletedBurstLeavesAfterTheGracePeriodWithAllCalls() throws Exception {
        // Given
        tell(Theft.opened());
        tell(Theft.completed());
        call("late", 11);
        call("early", 3);
        graphWatermark(12);

        // When
        signInWatermark(COMPLETION - 0.001);
        assertThat(told()).hasSize(1);
        signInWatermark(COMPLETION);

        // Then
        assertThat(told())
                .containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [early, late] COMPLETE");
        assertThat(harness.extractOutputStreamRecords().get(1).getTimestamp())
                .isEqualTo(Theft.burst().lastSeen());
    }

    @Test
    void aBurstThatComesWholeIsOpenedAtOnceAndNotHeldBackForTheGracePeriod() throws Exception {
        // Given
        signInWatermark(13);

        // When
        tell(Theft.completed());
        var atOnce = told();
        signInWatermark(COMPLETION);

        // Then
        assertThat(atOnce).containsExactly("1 OPENED [] ABSENT");
        assertThat(told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] ABSENT");
    }

    @Test
    void aBurstThatComesAfterTheGracePeriodIsCompletedAsItsSecondRevision() throws Exception {
        // Given
        signInWatermark(COMPLETION);

        // When
        tell(Theft.completed());
        signInWatermark(COMPLETION + 1);

        // Then
        assertThat(told()).containsExactly("2 COMPLETED [] ABSENT");
    }

    @Test
    void aGraphLogThatIsBehindIsToldAndHoldsNothingBack() throws Exception {
        // Given
        tell(Theft.completed());
        graphWatermark(12 - 0.002);

        // When
        signInWatermark(COMPLETION);

        // Then
        assertThat(told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] BEHIND");
    }

    @Test
    void theGraphLogsWatermarkCompletesNothingAndGoesNoFurther() throws Exception {
        // Given
        tell(Theft.completed());

        // When
        graphWatermark(10_000);

        // Then
        assertThat(told()).containsExactly("1 OPENED [] ABSENT");
        assertThat(harness.getOutput()).hasSize(1);
    }

    @Test
    void onlyTheSignInsWatermarkGoesOn() throws Exception {
        // When
        signInWatermark(7);

        // Then
        assertThat(harness.getOutput()).containsExactly(new Watermark(Theft.minute(7)));
    }

    @Test
    void aCallThatComesThirtyOneMinutesLateAmendsTheAlert() throws Exception {
        // Given
        call("early", 3);
        tell(Theft.opened());
        tell(Theft.completed());
        graphWatermark(9);
        signInWatermark(COMPLETION + 1);

        // When
        call("late", 11);

        // Then
        assertThat(told())
                .containsExactly(
                        "1 OPENED [early] ABSENT",
                        "2 COMPLETED [early] BEHIND",
                        "3 COMPLETED [early, late] BEHIND");
    }

    @Test
    void aLateCallThatWasListedOrBelongsElsewhereAmendsNothing() throws Exception {
        // Given
        call("early", 3);
        tell(Theft.completed());
        signInWatermark(COMPLETION);

        // When
        call("early", 3);
        emit(Theft.call(Theft.VICTIM, "unlinked", 3, "token-z", ""));
        emit(Theft.call(Theft.OTHER, "of another user", 3, "token-a", "session"));

        // Then
        assertThat(told()).containsExactly("1 OPENED [early] ABSENT", "2 COMPLETED [early] ABSENT");
    }

    @Test
    void ofTooManyCallsTheEarliestAreListed() throws Exception {
        // Given
        for (int i = MOST_CALLS; i >= 0; i--) {
            call("g" + i, 3 + i / 10.0);
        }
        tell(Theft.completed());
        graphWatermark(60);

        // When
        signInWatermark(COMPLETION);
        call("g9", 11);

        // Then
        assertThat(told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] TRUNCATED",
                        "2 COMPLETED [g0, g1, g2, g3, g4] TRUNCATED");
    }

    @Test
    void asManyCallsAsAreListedAreNotTooMany() throws Exception {
        // Given
        for (int i = 0; i < MOST_CALLS; i++) {
            call("g" + i, 3 + i / 10.0);
        }
        tell(Theft.completed());
        graphWatermark(60);

        // When
        signInWatermark(COMPLETION);

        // Then
        assertThat(told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] ABSENT",
                        "2 COMPLETED [g0, g1, g2, g3, g4] COMPLETE");
    }

    @Test
    void theFirstCallBeyondTheLimitIsToldAlsoWhenItComesLate() throws Exception {
        // Given
        for (int i = 0; i < MOST_CALLS; i++) {
            call("g" + i, 3 + i / 10.0);
        }
        tell(Theft.completed());
        graphWatermark(60);
        signInWatermark(COMPLETION);

        // When
        call("g8", 11);
        call("g9", 11);

        // Then
        assertThat(told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] ABSENT",
                        "2 COMPLETED [g0, g1, g2, g3, g4] COMPLETE",
                        "3 COMPLETED [g0, g1, g2, g3, g4] TRUNCATED");
    }

    @Test
    void nothingIsKeptWhenTheRetentionHasPassed() throws Exception {
        // Given
        tell(Theft.opened());
        tell(Theft.completed());
        call("g", 3);
        call("unlinked", 6);
        assertThat(harness.numKeyedStateEntries()).isPositive();

        // When
        signInWatermark(12 + 120 + 10);

        // Then
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void aCallThatComesAfterTheRetentionIsForgottenAgain() throws Exception {
        // Given
        tell(Theft.completed());
        signInWatermark(200);

        // When
        call("far too late", 3);
        signInWatermark(201);

        // Then
        assertThat(told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] ABSENT");
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void aRestoreBetweenOpeningAndCompletionLosesNothing() throws Exception {
        // Given
        tell(Theft.opened());
        call("before", 3);
        tell(Theft.completed());

        // When
        restore();
        call("after", 4);
        graphWatermark(60);
        signInWatermark(COMPLETION);
        restore();
        graphWatermark(60);
        call("amends", 5);

        // Then
        assertThat(told()).containsExactly("3 COMPLETED [before, after, amends] COMPLETE");
    }

    @Test
    void afterARestoreTheGraphLogIsBehindAndNotAbsent() throws Exception {
        // Given
        tell(Theft.completed());
        graphWatermark(9);

        // When
        restore();
        signInWatermark(COMPLETION);

        // Then
        assertThat(told()).containsExactly("2 COMPLETED [] BEHIND");
    }

    private static KeyedTwoInputStreamOperatorTestHarness<
                    String, BurstRevision, GraphCall, TracedBurst>
            harness() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new AttachOperator(PivotSettings.DEFAULTS, GRAPH, LogPace.APART),
                revision -> revision.burst().user().key(),
                call -> call.user().key(),
                Types.STRING);
    }

    private void restore() throws Exception {
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
    }

    private void tell(BurstRevision revision) throws Exception {
        long time =
                revision.status() == BurstStatus.OPENED ? Theft.minute(4) : Theft.minute(12) - 1;
        harness.processElement1(new StreamRecord<>(revision, time));
    }

    private void call(String id, double minute) throws Exception {
        emit(Theft.call(id, minute));
    }

    private void emit(GraphCall call) throws Exception {
        harness.processElement2(new StreamRecord<>(call, call.time()));
    }

    private void signInWatermark(double minute) throws Exception {
        harness.processWatermark1(new Watermark(Theft.minute(minute)));
    }

    private void graphWatermark(double minute) throws Exception {
        harness.processWatermark2(new Watermark(Theft.minute(minute)));
    }

    /** Revision, status, calls and completeness of each burst that has left. */
    private List<String> told() {
        return harness.extractOutputStreamRecords().stream()
                .map(StreamRecord::getValue)
                .map(
                        traced ->
                                "%d %s %s %s"
                                        .formatted(
                                                traced.revision(),
                                                traced.status(),
                                                traced.calls().stream()
                                                        .map(linked -> linked.call().requestId())
                                                        .toList(),
                                                traced.completeness()))
                .toList();
    }
}
