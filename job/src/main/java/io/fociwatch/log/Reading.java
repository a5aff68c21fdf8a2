package io.fociwatch.log;

import io.fociwatch.log.LogEvent.Kind;

/** Which records one source is to read; another may read the rest of the same topic. */
public enum Reading {
    /** Interactive and non-interactive sign-ins. */
    SIGN_INS,

    /** Graph activity. */
    GRAPH_ACTIVITY;

    boolean reads(Kind kind) {
        return switch (kind) {
            case SIGN_IN -> this == SIGN_INS;
            case GRAPH_CALL, APP_ONLY_CALL -> this == GRAPH_ACTIVITY;
            case SKIPPED, REJECTED -> true;
        };
    }
}
