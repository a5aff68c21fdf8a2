package io.fociwatch.graph;

import java.util.List;

/**
 * What a log store has for a {@link CallQuery}.
 *
 * @param calls in no order; may hold some that do not belong to the burst, or twice
 * @param newest time of the newest Graph record of any user in the time asked for, ms; {@link
 *     #NO_RECORD} where there is none
 * @param partial whether the store has more of them than it told
 */
public record StoredCalls(List<GraphCall> calls, long newest, boolean partial) {

    /** In place of a time: the store has no Graph record at all. */
    public static final long NO_RECORD = Long.MIN_VALUE;
}
