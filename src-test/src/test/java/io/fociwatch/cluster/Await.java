package io.fociwatch.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waiting for what another process or thread does. */
public final class Await {
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Await() {}

    /**
     * Waits until {@code condition} holds.
     *
     * @param what is waited for, as a sentence
     * @throws AssertionError when {@code patience} has passed
     */
    public static void until(String what, Duration patience, Callable<Boolean> condition)
            throws Exception {
        Instant latest = Instant.now().plus(patience);
        while (!condition.call()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
