package io.fociwatch.loganalytics;

import java.time.Duration;
import java.util.concurrent.CompletionException;

/** A service did not do what it was asked; the message names service and reason, no secret. */
final class StoreFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final boolean unauthorized;
    private final Duration pause;

    private StoreFault(String message, boolean passing, boolean unauthorized, Duration pause) {
        super(message, null, false, false);
        this.unauthorized = unauthorized;
        this.passing = passing;
        this.pause = pause;
    }

    /** The same question would be refused again. */
    static StoreFault lasting(String message) {
        return new StoreFault(message, false, false, RetryAfter.UNSAID);
    }

    /** The token does not do; a new one may. */
    static StoreFault unauthorized(String message) {
        return new StoreFault(message, false, true, RetryAfter.UNSAID);
    }

    /**
     * The same question may be answered later.
     *
     * @param pause how long the service asks to be left alone; negative where it does not say
     */
    static StoreFault passing(String message, Duration pause) {
        return new StoreFault(message, true, false, pause);
    }

    /** What a stage of futures failed for. */
    static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    boolean isPassing() {
        return passing;
    }

    boolean isUnauthorized() {
        return unauthorized;
    }

    /** How long the service asks to be left alone; negative where it does not say. */
    Duration pause() {
        return pause;
    }
}
