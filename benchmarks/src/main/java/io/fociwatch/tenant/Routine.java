package io.fociwatch.tenant;

import io.fociwatch.tenant.LoggedEvent.Deed;
import java.util.List;
import java.util.SplittableRandom;

/** What goes on all day, of one log: anybody, with any of the usual clients. */
final class Routine {
    private static final long MOST_GRAPH_LAG = 90_000;

    private final LogKind kind;
    private final int users;
    private final SplittableRandom random;

    Routine(LogKind kind, int users, SplittableRandom random) {
        this.kind = kind;
        this.users = users;
        this.random = random;
    }

    /**
     * A record of the routine.
     *
     * @param logged its time in the log, ms
     */
    LoggedEvent at(long logged) {
        long seed = random.nextLong() >>> 1;
        boolean nobody = kind == LogKind.GRAPH_CALLS && random.nextInt(10) == 0;
        int user = random.nextInt(users);
        Deed deed =
                new Deed(
                        anyOf(App.ROUTINE),
                        anyOf(Service.ALL),
                        !kind.isOfSignIns() || random.nextInt(100) >= 7,
                        false,
                        seed,
                        user);
        return new LoggedEvent(
                kind,
                seed,
                nobody ? LoggedEvent.NO_USER : user,
                kind.isOfSignIns() ? logged - delay(random) : logged,
                logged,
                kind.isOfSignIns() ? logged : logged + random.nextLong(MOST_GRAPH_LAG),
                1,
                deed);
    }

    /** Of a sign-in, to its record. */
    static long delay(SplittableRandom random) {
        return random.nextLong(LogKind.LEAST_DELAY, LogKind.MOST_DELAY + 1);
    }

    private <T> T anyOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
