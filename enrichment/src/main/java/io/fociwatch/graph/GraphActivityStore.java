package io.fociwatch.graph;

import java.io.Serializable;
import java.util.concurrent.CompletableFuture;

/** A log store that can be asked for the Graph calls of one burst; safe for many threads. */
public interface GraphActivityStore extends AutoCloseable {

    /**
     * Asks for calls, without waiting for them.
     *
     * @return what the store has; fails with a {@link java.util.concurrent.TimeoutException} where
     *     the store did not answer in time, and with anything else where it refused or its answer
     *     cannot be read. Cancelling it does not stop the question
     */
    CompletableFuture<StoredCalls> find(CallQuery query);

    /** Gives up what is under way. */
    @Override
    void close();

    /** Opens a store where the lookup runs; travels with the job, so it holds no secret. */
    @FunctionalInterface
    interface Factory extends Serializable {
        /** A store of its own for one subtask. */
        GraphActivityStore open();
    }
}
