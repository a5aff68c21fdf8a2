package io.fociwatch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long calls and bursts are kept, and that a restore loses none of them. */
final class AttachStateTest {
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
    void nothingIsKeptWhenTheRetentionHasPassed() throws Exception {
        // Given
        attach.tell(Theft.opened());
        attach.tell(Theft.completed());
        attach.call("g", 3);
        attach.call("unlinked", 6);
        assertThat(attach.stateEntries()).isPositive();

        // When
        attach.graphWatermark(12 + 240 + 10);
        attach.signInWatermark(12 + 120 + 10);

        // Then
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void nothingIsKeptWhenALongerRetentionHasPassed() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.call("g", 3);
        attach.restoreWith(Duration.ofMinutes(30), Duration.ofHours(4));

        // When
        attach.graphWatermark(12 + 240 + 10);
        attach.signInWatermark(12 + 120 + 10);
        attach.signInWatermark(12 + 240 + 10);

        // Then
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void aBurstIsCompletedWhenALongerGracePeriodHasPassed() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.restoreWith(Duration.ofMinutes(60), Duration.ofHours(2));

        // When
        attach.signInWatermark(12 + 59);
        List<String> before = attach.told();
        attach.signInWatermark(12 + 60);

        // Then
        assertThat(before).isEmpty();
        assertThat(attach.told()).containsExactly("2 COMPLETED [] ABSENT");
    }

    @Test
    void aCallThatComesAfterTheRetentionIsForgottenAgain() throws Exception {
        // Given
        attach.tell(Theft.completed());
        attach.graphWatermark(200);
        attach.signInWatermark(200);

        // When
        attach.call("far too late", 3);
        attach.signInWatermark(201);

        // Then
        assertThat(attach.told()).containsExactly("1 OPENED [] ABSENT", "2 COMPLETED [] COMPLETE");
        assertThat(attach.stateEntries()).isZero();
        assertThat(attach.timers()).isZero();
    }

    @Test
    void aRestoreBetweenOpeningAndCompletionLosesNothing() throws Exception {
        // Given
        attach.tell(Theft.opened());
        attach.call("before", 3);
        attach.tell(Theft.completed());

        // When
        attach.restore();
        attach.call("after", 4);
        attach.graphWatermark(60);
        attach.signInWatermark(AttachHarness.COMPLETION);
        attach.restore();
        attach.graphWatermark(60);
        attach.call("amends", 5);
        attach.pauseForAmendments();

        // Then
        assertThat(attach.told()).containsExactly("3 COMPLETED [before, after, amends] COMPLETE");
    }
}
