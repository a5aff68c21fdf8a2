package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import java.util.List;

/**
 * A burst with the Graph calls of its tokens.
 *
 * @param revision 1 when opened, 2 when completed, more when amended; a higher one replaces a lower
 * @param calls in order of time, each once
 * @param successor see {@link BurstRevision#successor()}
 */
public record TracedBurst(
        Burst burst,
        int revision,
        BurstStatus status,
        List<LinkedCall> calls,
        GraphCompleteness completeness,
        long successor) {

    /** A burst that stands. */
    public TracedBurst(
            Burst burst,
            int revision,
            BurstStatus status,
            List<LinkedCall> calls,
            GraphCompleteness completeness) {
        this(burst, revision, status, calls, completeness, BurstRevision.NONE);
    }

    /** The same burst, with other calls. */
    TracedBurst with(List<LinkedCall> otherCalls, GraphCompleteness otherCompleteness) {
        return new TracedBurst(burst, revision, status, otherCalls, otherCompleteness, successor);
    }
}
