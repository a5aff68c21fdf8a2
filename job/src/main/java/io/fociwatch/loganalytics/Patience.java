package io.fociwatch.loganalytics;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.graph.StoredCalls;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** How often and how long the log store is asked one question, and when it is left alone. */
final class Patience {
    /** After so many questions in a row that found no answer, none is asked for a while. */
    private static final int FAILURES_THAT_OPEN = 3;

    /** How long the store is left alone at least. */
    static final Duration LEAST_OPEN = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private Patience() {}

    static FailsafeExecutor<StoredCalls> with(
            StoreLimits limits, Duration leastOpen, ScheduledExecutorService threads) {
        return Failsafe.with(circuit(leastOpen), timeout(limits), retry(limits)).with(threads);
    }

    /** Outermost, so that it counts questions and not their attempts. */
    private static CircuitBreaker<StoredCalls> circuit(Duration leastOpen) {
        return CircuitBreaker.<StoredCalls>builder()
                .withFailureThreshold(FAILURES_THAT_OPEN)
                .withSuccessThreshold(1)
                .withDelay(leastOpen)
                .withDelayFn(
                        context -> {
                            Duration pause = pause(context);
                            return pause.compareTo(leastOpen) > 0 ? pause : leastOpen;
                        })
                .build();
    }

    private static Timeout<StoredCalls> timeout(StoreLimits limits) {
        return Timeout.<StoredCalls>builder(limits.timeout()).build();
    }

    private static RetryPolicy<StoredCalls> retry(StoreLimits limits) {
        return RetryPolicy.<StoredCalls>builder()
                .handleIf(failure -> isPassing(StoreFault.causeOf(failure)))
                .withMaxRetries(limits.mostRetries())
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                // A negative pause leaves it to the backoff.
                .withDelayFn(Patience::pause)
                .build();
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof StoreFault fault && fault.isPassing();
    }

    private static Duration pause(ExecutionContext<StoredCalls> context) {
        return StoreFault.causeOf(context.getLastException()) instanceof StoreFault fault
                ? fault.pause()
                : RetryAfter.UNSAID;
    }
}
