package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a burst leaves, and with which calls. */
final class AttachOperatorTest {
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
    void anOpenedBurstLeavesAtOnceWithTheCallsSoFar() throws Exception {
        // Given
        attach.call("early", 3);

        // When
        attach.tell(Theft.opened());

        // Then
        assertThat(attach.told()).containsExactly("1 OPENED [early] ABSENT");
    }

    @Test
    void aCompletedBurstLeavesAfterTheGracePeriodWithAllCalls() throws Exception {
        // Given
        attach.tell(Theft.opened());
        attach.tell(Theft.completed());
        attach.call("late", 11);
        attach.call("early", 3);
        attach.graphWatermark(12);

        // When
        attach.signInWatermark(AttachHarness.COMPLETION - 0.001);
        assertThat(attach.told()).hasSize(1);
        attach.signInWatermark(AttachHarness.COMPLETION);

        // Then
        assertThat(attach.told())
                .containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [early, late] COMPLETE");
        assertThat(attach.timestamps().get(1)).isEqualTo(Theft.burst().lastSeen());
    }

    @Test
    void aBurstThatComesWholeIsOpenedAtOnceAndNotHeldBackForTheGracePeriod() throws Exception {
        // Given
        attach.signInWatermark(13);

        // When
        attach.tell(Theft.completed());
        var atOnce = attach.told();
        attach.signInWatermark(AttachHarness.COMPLETION);

        // Then
        assertThat(atOnce).containsExactly("1 OPENED [] ABSENT");
        assertThat(attach.told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] ABSENT");
    }

    @Test
    void aBurstThatComesAfterTheGracePeriodIsCompletedAsItsSecondRevision() throws Exception {
        // Given
        attach.signInWatermark(AttachHarness.COMPLETION);

        // When
        attach.tell(Theft.completed());
        attach.signInWatermark(AttachHarness.COMPLETION + 1);

        // Then
        assertThat(attach.told()).containsExactly("2 COMPLETED [] ABSENT");
    }

    @Test
    void aCallThatComesThirtyOneMinutesLateAmendsTheAlert() throws Exception {
        // Given
        attach.call("early", 3);
        attach.tell(Theft.opened());
        attach.tell(Theft.completed());
        attach.graphWatermark(9);
        attach.signInWatermark(AttachHarness.COMPLETION + 1);

        // When
        attach.call("late", 11);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told())
                .containsExactly(
                        "1 OPENED [early] ABSENT",
                        "2 COMPLETED [early] BEHIND",
                        "3 COMPLETED [early, late] BEHIND");
    }

    @Test
    void aLateCallThatWasListedOrBelongsElsewhereAmendsNothing() throws Exception {
        // Given
        attach.call("early", 3);
        attach.tell(Theft.completed());
        attach.signInWatermark(AttachHarness.COMPLETION);

        // When
        attach.call("early", 3);
        attach.emit(Theft.call(Theft.VICTIM, "unlinked", 3, "token-z", ""));
        attach.emit(Theft.call(Theft.OTHER, "of another user", 3, "token-a", "session"));
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told())
                .containsExactly("1 OPENED [early] ABSENT", "2 COMPLETED [early] ABSENT");
    }
}
