package io.fociwatch.graph;

/** Why a call belongs to a burst; the first that holds is told. Never time alone. */
public enum Link {
    /** The call used the token that one of the sign-ins issued. */
    TOKEN,

    /** The call belongs to the session of one of the sign-ins, of the same user. */
    SESSION,

    /** The call names a sign-in's correlation id: the published hunt's own join. */
    CORRELATION
}
