package io.fociwatch.graph;

/** Whether an alert has all Graph calls it can have, and if not, why. */
public enum GraphCompleteness {
    /** The Graph log had passed the burst and the grace period. */
    COMPLETE,

    /** The Graph log was behind; calls may come, and amend the alert. */
    BEHIND,

    /** There was no record of a Graph log at all. */
    ABSENT,

    /**
     * There were more calls than an alert lists, and the earliest are listed; or more than the log
     * store told.
     */
    TRUNCATED,

    /** The log store did not answer in time. */
    TIMED_OUT,

    /** The log store refused, or gave no answer that could be read. */
    FAILED,

    /** {@code hunt.graph.join} is {@code off}. */
    OFF
}
