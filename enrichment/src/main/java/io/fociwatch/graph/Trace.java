package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import java.util.List;

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

    /** Whether the burst is whole, stands, and is still to be told so. */
    boolean awaitsCompletion() {
        return known.status() == BurstStatus.COMPLETED && !completed;
    }

    /** The same after revisions that were not told. */
    Trace skipping(int revisions) {
        return new Trace(known, revision + revisions, completed, calls);
    }

    /** The next revision, with that status. */
    TracedBurst next(BurstStatus status, List<LinkedCall> linked, GraphCompleteness completeness) {
        return new TracedBurst(
                burst(),
                Math.max(status.revision(), revision + 1),
                status,
                linked,
                completeness,
                known.successor());
    }
}
