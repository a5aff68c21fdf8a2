package io.fociwatch.pivot;

/**
 * A burst as known at one moment.
 *
 * @param revision 1 when opened, 2 when completed, more when it has changed since; of one client
 *     and first sign-in a higher one replaces a lower
 * @param status how much of it has been seen
 * @param successor where the status is {@code SUPERSEDED} the first sign-in, in ms, of the burst of
 *     the same client that it has become part of; {@value #NONE} where there is none, and otherwise
 */
public record BurstRevision(Burst burst, int revision, BurstStatus status, long successor) {

    /** There is no successor. */
    public static final long NONE = Long.MIN_VALUE;

    /** A burst that stands. */
    public static BurstRevision of(Burst burst, int revision, BurstStatus status) {
        return new BurstRevision(burst, revision, status, NONE);
    }

    /** The first time that a burst is told with this status. */
    public static BurstRevision first(Burst burst, BurstStatus status) {
        return of(burst, status.revision(), status);
    }

    boolean stands() {
        return status != BurstStatus.SUPERSEDED;
    }
}
