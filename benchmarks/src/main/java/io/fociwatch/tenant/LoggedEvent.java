package io.fociwatch.tenant;

import java.util.Comparator;

/**
 * A record of a log, before it is written.
 *
 * @param kind the log
 * @param seed what is made up about the record comes from it; its id, for one
 * @param user counted from 0; an application's own call has {@link #NO_USER}
 * @param created event time, ms
 * @param logged its {@code time}, ms; tells the hour of its blob
 * @param arrival when it reaches the blob, ms
 * @param delivery 1, and more when it is delivered again
 * @param deed what was done
 */
record LoggedEvent(
        LogKind kind,
        long seed,
        int user,
        long created,
        long logged,
        long arrival,
        int delivery,
        Deed deed) {
    static final int NO_USER = -1;

    static final Comparator<LoggedEvent> BY_LOGGED =
            Comparator.comparingLong(LoggedEvent::logged).thenComparingLong(LoggedEvent::seed);
    static final Comparator<LoggedEvent> BY_ARRIVAL =
            Comparator.comparingLong(LoggedEvent::arrival).thenComparingLong(LoggedEvent::seed);

    /**
     * What was done.
     *
     * @param app the client
     * @param service what a sign-in asked a token for
     * @param succeeded whether it got one
     * @param deviceCode whether by device code
     * @param token seed of the sign-in whose token it is: its own, or a Graph call's
     * @param session seed of the session
     */
    record Deed(
            App app,
            Service service,
            boolean succeeded,
            boolean deviceCode,
            long token,
            long session) {}

    /** The same record once more, so much later. */
    LoggedEvent again(long later) {
        return new LoggedEvent(
                kind,
                seed,
                user,
                created,
                kind.isOfSignIns() ? arrival + later : logged,
                arrival + later,
                delivery + 1,
                deed);
    }
}
