package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.PivotSettings;
import java.io.Serializable;

/** Until when a burst's Graph calls are waited for and kept: event times, in ms. */
final class TraceTimes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long burstWindow;
    private final long grace;
    private final long retention;

    TraceTimes(PivotSettings pivot, GraphSettings settings) {
        this.burstWindow = pivot.burstWindow().toMillis();
        this.grace = settings.grace().toMillis();
        this.retention =
                Math.max(settings.retention().toMillis(), pivot.allowedLateness().toMillis());
    }

    /** The end of the burst's window, excluded. */
    long endOf(Burst burst) {
        return burst.firstSeen() + burstWindow;
    }

    /** When the window and the grace period have passed. */
    long completionOf(Burst burst) {
        return endOf(burst) - 1 + grace;
    }

    /** When neither late evidence nor a late call can change the burst any more. */
    long forgettingOf(Burst burst) {
        return endOf(burst) + retention;
    }

    /** A call follows its token, which lies in the burst's window; so it outlives the burst. */
    long forgettingOf(GraphCall call) {
        return call.time() + burstWindow + retention;
    }
}
