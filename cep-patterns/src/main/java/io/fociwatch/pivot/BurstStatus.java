package io.fociwatch.pivot;

/** How much of a burst has been seen. */
public enum BurstStatus {
    /** The completing resource was seen; the window is still open. */
    OPENED(1),

    /** The window has passed. */
    COMPLETED(2);

    private final int revision;

    BurstStatus(int revision) {
        this.revision = revision;
    }

    /** The number of the alert's revision; a higher one replaces a lower one. */
    public int revision() {
        return revision;
    }
}
