package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert lists a bounded number of calls, and says when there are more. */
final class AttachMostCallsTest {
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
    void ofTooManyCallsTheEarliestAreListed() throws Exception {
        // Given
        for (int i = AttachHarness.MOST_CALLS; i >= 0; i--) {
            attach.call("g" + i, 3 + i / 10.0);
        }
        attach.tell(Theft.completed());
        attach.graphWatermark(60);

        // When
        attach.signInWatermark(AttachHarness.COMPLETION);
        attach.call("g9", 11);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] TRUNCATED",
                        "2 COMPLETED [g0, g1, g2, g3, g4] TRUNCATED");
    }

    @Test
    void asManyCallsAsAreListedAreNotTooMany() throws Exception {
        // Given
        for (int i = 0; i < AttachHarness.MOST_CALLS; i++) {
            attach.call("g" + i, 3 + i / 10.0);
        }
        attach.tell(Theft.completed());
        attach.graphWatermark(60);

        // When
        attach.signInWatermark(AttachHarness.COMPLETION);

        // Then
        assertThat(attach.told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] ABSENT",
                        "2 COMPLETED [g0, g1, g2, g3, g4] COMPLETE");
    }

    @Test
    void theFirstCallBeyondTheLimitIsToldAlsoWhenItComesLate() throws Exception {
        // Given
        for (int i = 0; i < AttachHarness.MOST_CALLS; i++) {
            attach.call("g" + i, 3 + i / 10.0);
        }
        attach.tell(Theft.completed());
        attach.graphWatermark(60);
        attach.signInWatermark(AttachHarness.COMPLETION);

        // When
        attach.call("g8", 11);
        attach.call("g9", 11);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told())
                .containsExactly(
                        "1 OPENED [g0, g1, g2, g3, g4] ABSENT",
                        "2 COMPLETED [g0, g1, g2, g3, g4] COMPLETE",
                        "3 COMPLETED [g0, g1, g2, g3, g4] TRUNCATED");
    }
}
