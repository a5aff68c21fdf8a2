package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstStatus;
import java.util.List;

/**
 * A burst with the Graph calls of its tokens.
 *
 * @param revision 1 when opened, 2 when completed, more when amended; a higher one replaces a lower
 * @param calls in order of time, each once
 */
public record TracedBurst(
        Burst burst,
        int revision,
        BurstStatus status,
        List<LinkedCall> calls,
        GraphCompleteness completeness) {}
