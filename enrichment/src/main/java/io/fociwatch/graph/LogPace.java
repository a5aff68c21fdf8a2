package io.fociwatch.graph;

import java.time.Duration;

/** How the Graph log comes beside the sign-in logs. */
public enum LogPace {
    /** From a source of its own, which may be behind or silent, and must hold no alert back. */
    APART,

    /** Not at all, so nothing is kept for it. */
    ABSENT,

    /** From the same source, which keeps their times together: neither can be behind. */
    TOGETHER,

    /** Both to their ends, before anything is told. */
    BOUNDED;

    /** As late as a call is logged (Microsoft, "Access Microsoft Graph activity logs"). */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** Whether the sign-ins' watermark alone tells the time. */
    boolean isLedBySignIns() {
        return this == APART || this == ABSENT;
    }

    /** How long the log may stand still, on the wall clock, before it is not waited for. */
    Duration patience() {
        return this == APART ? PATIENCE : Duration.ZERO;
    }
}
