package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class TimerStepTest {
    private static final long FIVE_MINUTES = 300_000;

    @Test
    void theStepAfterAStepIsTheNext() {
        // Given
        long step = 7 * FIVE_MINUTES;

        // When
        long after = TimerStep.after(step);

        // Then
        assertThat(after).isEqualTo(8 * FIVE_MINUTES);
    }

    @Test
    void theStepAfterTheMillisecondBeforeAStepIsThatStep() {
        assertThat(TimerStep.after(7 * FIVE_MINUTES - 1)).isEqualTo(7 * FIVE_MINUTES);
    }

    @Test
    void onlyAStepIsOne() {
        assertThat(TimerStep.isOne(7 * FIVE_MINUTES)).isTrue();
        assertThat(TimerStep.isOne(7 * FIVE_MINUTES - 1)).isFalse();
        assertThat(TimerStep.isOne(7 * FIVE_MINUTES + 1)).isFalse();
    }

    @Property(seed = "2045", tries = 500)
    void aTimeIsFollowedByAStepWithinFiveMinutesBeforeTheEpochToo(
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long time) {
        // When
        long after = TimerStep.after(time);

        // Then
        assertThat(after).isBetween(time + 1, time + FIVE_MINUTES);
        assertThat(TimerStep.isOne(after)).isTrue();
    }
}
