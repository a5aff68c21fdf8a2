package io.fociwatch.graph;

/** How the Graph log comes beside the sign-in logs. */
public enum LogPace {
    /** From a source of its own, which may be behind or silent, and must hold no alert back. */
    APART,

    /** From the same source, which keeps their times together: neither can be behind. */
    TOGETHER,

    /** Both to their ends, before anything is told. */
    BOUNDED
}
