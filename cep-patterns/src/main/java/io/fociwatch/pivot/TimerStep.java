package io.fociwatch.pivot;

import java.time.Duration;

/**
 * The coarse clock of clean-up timers: they lie on its steps only, so that a user with thousands of
 * sign-ins in a few minutes has one timer for them.
 */
public final class TimerStep {
    private static final long STEP = Duration.ofMinutes(5).toMillis();

    private TimerStep() {}

    /** The first step later than {@code time}, in ms. */
    public static long after(long time) {
        return Math.floorDiv(time, STEP) * STEP + STEP;
    }

    /** Whether {@code time} is a step. */
    public static boolean isOne(long time) {
        return Math.floorMod(time, STEP) == 0;
    }
}
