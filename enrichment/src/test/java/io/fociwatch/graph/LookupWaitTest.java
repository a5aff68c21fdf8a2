package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.pivot.PivotSettings;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LookupWaitTest {
    private static final Burst BURST = StolenToken.burst();
    private static final long WINDOW_AND_GRACE =
            BURST.firstSeen() + Duration.ofMinutes(40).toMillis() - 1;

    private GraphSettings graph = GraphSettings.DEFAULTS;
    private KeyedOneInputStreamOperatorTestHarness<String, BurstRevision, TracedBurst> wait;

    @BeforeEach
    void open() throws Exception {
        wait = create();
        wait.open();
    }

    private KeyedOneInputStreamOperatorTestHarness<String, BurstRevision, TracedBurst> create()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new LookupWait(PivotSettings.DEFAULTS, graph, false)),
                revision -> revision.burst().user().key(),
                Types.STRING);
    }

    private void restore() throws Exception {
        OperatorSubtaskState snapshot = wait.snapshot(1, 1);
        wait.close();
        wait = create();
        wait.initializeState(snapshot);
        wait.open();
    }

    @AfterEach
    void close() throws Exception {
        wait.close();
    }

    @Test
    void anOpenedBurstGoesPastTheStoreAtOnce() throws Exception {
        // Given
        BurstRevision opened = BurstRevision.first(BURST, BurstStatus.OPENED);

        // When
        wait.processElement(opened, BURST.firstSeen());

        // Then
        assertThat(wait.getSideOutput(LookupWait.UNASKED))
                .singleElement()
                .satisfies(
                        element -> {
                            assertThat(element.getValue().revision()).isEqualTo(1);
                            assertThat(element.getValue().completeness())
                                    .isEqualTo(GraphCompleteness.BEHIND);
                        });
        assertThat(wait.extractOutputValues()).isEmpty();
    }

    @Test
    void aWholeBurstIsHeldUntilTheGracePeriodHasPassed() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.OPENED), BURST.firstSeen());
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());

        // When
        wait.processWatermark(WINDOW_AND_GRACE - 1);
        var before = wait.extractOutputValues();
        wait.processWatermark(WINDOW_AND_GRACE);

        // Then
        assertThat(before).isEmpty();
        assertThat(wait.extractOutputValues())
                .singleElement()
                .satisfies(
                        burst -> {
                            assertThat(burst.revision()).isEqualTo(2);
                            assertThat(burst.status()).isEqualTo(BurstStatus.COMPLETED);
                        });
    }

    @Test
    void aBurstThatComesWholeGoesPastTheStoreBeforeTheGracePeriod() throws Exception {
        // When
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());

        // Then
        assertThat(wait.getSideOutput(LookupWait.UNASKED))
                .extracting(record -> record.getValue().status())
                .containsExactly(BurstStatus.OPENED);
    }

    @Test
    void aBurstThatChangesAfterItsQuestionIsAskedForAgainWithAHigherRevision() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());
        wait.processWatermark(WINDOW_AND_GRACE);

        // When
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());
        wait.processWatermark(WINDOW_AND_GRACE + 1);

        // Then
        assertThat(wait.extractOutputValues())
                .extracting(TracedBurst::revision)
                .containsExactly(2, 3);
    }

    @Test
    void aBurstThatWasAskedForIsNotAskedForAgainAfterARestore() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());
        wait.processWatermark(WINDOW_AND_GRACE);

        // When
        restore();
        wait.processWatermark(WINDOW_AND_GRACE + 1);

        // Then
        assertThat(wait.extractOutputValues()).isEmpty();
    }

    @Test
    void aBurstThatIsHeldOverARestoreIsAskedForOnce() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());
        wait.processWatermark(WINDOW_AND_GRACE - 1);

        // When
        restore();
        wait.processWatermark(WINDOW_AND_GRACE);
        wait.processWatermark(WINDOW_AND_GRACE + 1);

        // Then
        assertThat(wait.extractOutputValues()).extracting(TracedBurst::revision).containsExactly(2);
    }

    @Test
    void nothingIsLeftOfABurstAfterTheRetention() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());

        // When
        wait.processWatermark(BURST.firstSeen() + Duration.ofMinutes(136).toMillis());

        // Then
        assertThat(wait.numKeyedStateEntries()).isZero();
        assertThat(wait.numEventTimeTimers()).isZero();
    }

    @Test
    void aBurstIsAskedForAndForgottenByLongerTimesAfterARestore() throws Exception {
        // Given
        wait.processElement(BurstRevision.first(BURST, BurstStatus.COMPLETED), BURST.firstSeen());
        graph = new GraphSettings(Duration.ofMinutes(60), Duration.ofHours(4), 500);
        restore();

        // When
        wait.processWatermark(WINDOW_AND_GRACE);
        wait.processWatermark(WINDOW_AND_GRACE + Duration.ofMinutes(30).toMillis());
        var asked = wait.extractOutputValues();
        wait.processWatermark(BURST.firstSeen() + Duration.ofMinutes(136).toMillis());
        wait.processWatermark(BURST.firstSeen() + Duration.ofMinutes(256).toMillis());

        // Then
        assertThat(asked).extracting(TracedBurst::revision).containsExactly(2);
        assertThat(wait.numKeyedStateEntries()).isZero();
        assertThat(wait.numEventTimeTimers()).isZero();
    }
}
