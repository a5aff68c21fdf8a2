package io.fociwatch.pivot;

/**
 * A burst as known at one moment; a later status replaces an earlier one.
 *
 * @param status how much of it has been seen
 */
public record BurstRevision(Burst burst, BurstStatus status) {}
