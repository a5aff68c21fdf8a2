package io.fociwatch.log;

import java.io.Serializable;
import java.time.Instant;

/**
 * Which events a run takes, by their own time: where two runs share a log, each takes its side of
 * the cut.
 *
 * @param from the first moment that is taken, ms since the epoch
 * @param to the first moment behind that is not, ms since the epoch
 */
public record EventSpan(long from, long to) implements Serializable {
    /** Every event. */
    public static final EventSpan ALWAYS = new EventSpan(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Events before {@code cut}. */
    public static EventSpan until(Instant cut) {
        return new EventSpan(Long.MIN_VALUE, cut.toEpochMilli());
    }

    /** Events at {@code cut} or later. */
    public static EventSpan since(Instant cut) {
        return new EventSpan(cut.toEpochMilli(), Long.MAX_VALUE);
    }

    /** Whether an event of this time, ms since the epoch, is taken. */
    public boolean holds(long time) {
        return time >= from && time < to;
    }
}
