package io.fociwatch.graph;

/**
 * A call that belongs to a burst.
 *
 * @param link the strongest link that holds
 */
public record LinkedCall(GraphCall call, Link link) {}
