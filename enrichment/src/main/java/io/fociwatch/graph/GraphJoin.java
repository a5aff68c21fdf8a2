package io.fociwatch.graph;

/** Where the Graph calls of a burst come from. */
public enum GraphJoin {
    /** The Graph log is a stream of the job. */
    STREAM,

    /** The Graph log is in a log store, which is asked for the calls of each burst. */
    LOOKUP,

    /** The job attaches no calls. */
    OFF
}
