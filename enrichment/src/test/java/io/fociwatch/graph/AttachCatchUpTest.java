package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hunt that catches up reads the sign-ins hours ahead of the Graph log, or the other way. */
final class AttachCatchUpTest {
    /** In event time; the retention is two hours. */
    private static final int HOURS_LATER = 12 * 60;

    private AttachHarness attach;

    @BeforeEach
    void open() throws Exception {
        attach = new AttachHarness();
    }

    @AfterEach
    void close() throws Exception {
        attach.close();
    }

    @Test
    void aBurstIsKeptUntilTheGraphLogHasPassedItAndTheRetention() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(0);
        attach.signInWatermark(HOURS_LATER);

        // When
        attach.call("read hours behind", 3);
        attach.pauseForAmendments();
        attach.graphWatermark(11.9);
        attach.signInWatermark(HOURS_LATER + 10);
        attach.call("in the window's last seconds", 11.95);
        attach.pauseForAmendments();
        attach.graphWatermark(100);
        attach.signInWatermark(HOURS_LATER + 20);
        attach.call("logged an hour late", 4);
        attach.pauseForAmendments();
        attach.call("of the token, an hour later", 101);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told())
                .containsExactly(
                        "1 OPENED [] ABSENT",
                        "2 COMPLETED [] BEHIND",
                        "3 COMPLETED [read hours behind] BEHIND",
                        "4 COMPLETED [read hours behind, in the window's last seconds] BEHIND",
                        "5 COMPLETED [read hours behind, logged an hour late,"
                                + " in the window's last seconds] COMPLETE",
                        "6 COMPLETED [read hours behind, logged an hour late,"
                                + " in the window's last seconds, of the token, an hour later]"
                                + " COMPLETE");
    }

    @Test
    void callsThatAreReadTogetherAmendItOnce() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);

        // When
        attach.call("a", 3);
        attach.signInWatermark(HOURS_LATER + 10);
        attach.call("b", 4);
        attach.signInWatermark(HOURS_LATER + 20);
        attach.call("c", 5);
        List<String> before = attach.told();
        attach.pauseForAmendments();
        attach.pauseForAmendments();

        // Then
        assertThat(before).hasSize(2);
        assertThat(attach.told()).hasSize(3).last().isEqualTo("5 COMPLETED [a, b, c] ABSENT");
    }

    @Test
    void readAgainWithOtherPausesTheHigherRevisionNeverSaysLess() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);
        attach.call("a", 3);
        attach.pauseForAmendments();
        attach.call("b", 4);
        attach.pauseForAmendments();
        List<String> once = attach.told();

        // When
        try (AttachHarness again = new AttachHarness()) {
            again.tell(Theft.completed());
            again.signInWatermark(HOURS_LATER);
            again.call("a", 3);
            again.call("b", 4);
            again.call("c", 5);
            again.pauseForAmendments();

            // Then
            assertThat(once).last().isEqualTo("4 COMPLETED [a, b] ABSENT");
            assertThat(again.told()).last().isEqualTo("5 COMPLETED [a, b, c] ABSENT");
        }
    }

    @Test
    void aBurstThatIsSupersededMeanwhileIsNotAmended() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);
        attach.call("a", 3);

        // When
        attach.tell(Theft.superseded());
        List<String> before = attach.told();
        attach.pauseForAmendments();

        // Then
        assertThat(before).last().asString().startsWith("3 SUPERSEDED");
        assertThat(attach.told()).isEqualTo(before);
    }

    @Test
    void aCallThatWaitsToAmendAfterARestoreToo() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);
        attach.call("a", 3);

        // When
        attach.restore();
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told()).containsExactly("3 COMPLETED [a] ABSENT");
    }

    @Test
    void whatIsReadLastIsToldBeforeTheHuntEnds() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);

        // When
        attach.call("a", 3);
        attach.endOfSignIns();

        // Then
        assertThat(attach.told()).last().isEqualTo("3 COMPLETED [a] ABSENT");
    }

    @Test
    void nothingIsKeptOnceItHas() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.call("g", 3);
        attach.graphWatermark(0);
        attach.signInWatermark(HOURS_LATER);
        assertThat(attach.stateEntries()).isPositive();

        // When
        attach.graphWatermark(140);
        attach.signInWatermark(HOURS_LATER + 10);

        // Then
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void aLogThatStandsStillForTwoHoursOnTheWallClockIsNotWaitedFor() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.wallClock(Duration.ofMinutes(10));
        attach.graphWatermark(0);
        attach.wallClock(Duration.ofMinutes(10 + 120 - 1));
        attach.signInWatermark(HOURS_LATER);
        assertThat(attach.stateEntries()).isPositive();

        // When
        attach.wallClock(Duration.ofMinutes(10 + 120));
        attach.signInWatermark(HOURS_LATER + 10);

        // Then
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void aLogOfWhichNothingIsHeardIsWaitedForAsLong() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.signInWatermark(HOURS_LATER);
        assertThat(attach.stateEntries()).isPositive();

        // When
        attach.wallClock(Duration.ofMinutes(120));
        attach.signInWatermark(HOURS_LATER + 10);

        // Then
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void aRestoreWaitsOn() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(0);
        attach.signInWatermark(HOURS_LATER);

        // When
        attach.restore();
        attach.signInWatermark(HOURS_LATER + 10);
        attach.call("read hours behind", 3);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told()).containsExactly("3 COMPLETED [read hours behind] BEHIND");
    }

    @Test
    void theEndOfTheSignInsEndsTheWaiting() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(0);

        // When
        attach.endOfSignIns();

        // Then
        assertThat(attach.stateEntries()).isZero();
    }
}
