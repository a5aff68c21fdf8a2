package io.fociwatch.settings;

/** Where a run begins to read a topic if it goes on from no checkpoint. */
public enum StartingPoint {
    /** With the oldest message. */
    EARLIEST,

    /** With what comes from now on. */
    LATEST,

    /** Where the consumer group was; with the oldest message where it never was. */
    COMMITTED,

    /** With messages written at a set time or later. */
    TIMESTAMP
}
