package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;

/**
 * What has been told of a burst and its calls.
 *
 * @param burst as last known
 * @param windowPassed whether the burst is whole
 * @param revision of what was told last; 0 if nothing was
 * @param completed whether it was told as completed
 * @param calls how many calls it had then; where these are more than are listed, all the same
 */
public record Trace(Burst burst, boolean windowPassed, int revision, boolean completed, int calls) {

    /** The trace of a burst that nothing has been told of. */
    static final Trace NONE = new Trace(null, false, 0, false, 0);

    Trace of(BurstRevision known) {
        boolean passed = known.status() == BurstStatus.COMPLETED;
        return new Trace(known.burst(), passed, revision, completed, calls);
    }

    Trace told(TracedBurst traced, int allCalls) {
        boolean nowCompleted = traced.status() == BurstStatus.COMPLETED;
        return new Trace(burst, windowPassed, traced.revision(), nowCompleted, allCalls);
    }
}
