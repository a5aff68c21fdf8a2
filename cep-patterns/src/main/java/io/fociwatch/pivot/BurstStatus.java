package io.fociwatch.pivot;

/** How much of a burst has been seen. */
public enum BurstStatus {
    /** The completing resource was seen; the window is still open. */
    OPENED(1),

    /** The window has passed. */
    COMPLETED(2),

    /** What was told is part of an earlier burst, by a late sign-in; or no burst after all. */
    SUPERSEDED(1);

    private final int revision;

    BurstStatus(int revision) {
        this.revision = revision;
    }

    /** The least number of a revision with this status; a higher number replaces a lower. */
    public int revision() {
        return revision;
    }
}
