package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;

/**
 * What is known of a burst, and what has been told of it and its calls.
 *
 * @param known the burst as last known
 * @param revision of what was told last; 0 if nothing was
 * @param completed whether what is known was told as completed
 * @param calls how many calls it had then; where these are more than are listed, all the same
 */
public record Trace(BurstRevision known, int revision, boolean completed, int calls) {

    /** What is known newly of a burst, of which {@code before} was told; null if nothing was. */
    static Trace of(BurstRevision known, Trace before) {
        return before == null
                ? new Trace(known, 0, false, 0)
                : new Trace(known, before.revision, false, before.calls);
    }

    Trace told(TracedBurst traced, int allCalls) {
        boolean nowCompleted = traced.status() == BurstStatus.COMPLETED;
        return new Trace(known, traced.revision(), nowCompleted, allCalls);
    }

    Burst burst() {
        return known.burst();
    }

    /** Whether the burst is whole, and stands. */
    boolean windowPassed() {
        return known.status() == BurstStatus.COMPLETED;
    }

    /** The number of the next revision, with that status. */
    int next(BurstStatus status) {
        return Math.max(status.revision(), revision + 1);
    }
}
