package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.pivot.BurstRevision;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up theft for tests: a device code at minute 0, a burst over three resources at minutes 2,
 * 3 and 4, whose tokens are {@code token-a}, {@code token-b} and {@code token-c}.
 */
public final class Theft {
    public static final User VICTIM = new User("tenant", "victim", "Victim@contoso.com");
    public static final User OTHER = new User("tenant", "other", "other@contoso.com");

    private static final long START = Instant.parse("2026-05-01T14:00:00Z").toEpochMilli();

    private Theft() {}

    /** The time of a minute of the story, ms. */
    public static long minute(double minute) {
        return START + Math.round(minute * 60_000);
    }

    static SignIn deviceCode(User user, double minute) {
        return signIn(user, "dc", minute, SignInLog.INTERACTIVE, SignIn.DEVICE_CODE, "graph", "");
    }

    static SignIn redemption(String id, double minute, String ip) {
        return signIn(VICTIM, id, minute, SignInLog.NON_INTERACTIVE, "none", "for-" + id, ip);
    }

    private static SignIn signIn(
            User user,
            String id,
            double minute,
            SignInLog log,
            String protocol,
            String resource,
            String ip) {
        return new SignIn(
                log,
                id,
                minute(minute),
                user,
                new Client("client", "Client"),
                new Resource(resource, ""),
                true,
                protocol,
                ip,
                "agent",
                "correlation-" + id,
                "session",
                "token-" + id,
                "log:1");
    }

    /** The burst, from these addresses, one for each of its sign-ins. */
    public static Burst burstFrom(String a, String b, String c) {
        return new Burst(
                listOf(deviceCode(VICTIM, 0)),
                listOf(redemption("a", 2, a), redemption("b", 3, b), redemption("c", 4, c)));
    }

    static Burst burst() {
        return burstFrom("45.142.212.100", "45.142.212.100", "45.142.212.100");
    }

    static BurstRevision opened() {
        return BurstRevision.first(burst(), BurstStatus.OPENED);
    }

    static BurstRevision completed() {
        return BurstRevision.first(burst(), BurstStatus.COMPLETED);
    }

    static BurstRevision superseded() {
        return BurstRevision.first(burst(), BurstStatus.SUPERSEDED);
    }

    /** The burst as {@code locate} is handed it, without a call. */
    public static TracedBurst traced(String a, String b, String c) {
        return new TracedBurst(
                burstFrom(a, b, c),
                2,
                BurstStatus.COMPLETED,
                new ArrayList<>(),
                GraphCompleteness.ABSENT);
    }

    /** The victim's call with the token of sign-in {@code a}. */
    static GraphCall call(String id, double minute) {
        return call(VICTIM, id, minute, "token-a", "");
    }

    static GraphCall call(User user, String id, double minute, String token, String session) {
        return new GraphCall(
                id,
                minute(minute),
                user,
                token,
                session,
                "GET",
                "https://graph.microsoft.com/v1.0/me",
                200,
                "45.142.212.101",
                "agent",
                "log:2");
    }

    /** A list as Flink hands it out. */
    @SafeVarargs
    static <T> List<T> listOf(T... elements) {
        return new ArrayList<>(List.of(elements));
    }
}
