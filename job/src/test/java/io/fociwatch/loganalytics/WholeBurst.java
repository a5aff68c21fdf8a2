package io.fociwatch.loganalytics;

import io.fociwatch.pivot.Burst;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.time.Instant;
import java.util.List;

/** A burst of three sign-ins, a minute apart, with the tokens 0 to 2 of session 1. */
final class WholeBurst {
    /** Event time of its first sign-in, ms. */
    static final long START = Instant.parse("2026-07-16T13:05:00Z").toEpochMilli();

    private WholeBurst() {}

    static Burst by(String client) {
        return new Burst(
                List.of(signIn(client, START - 60_000, "")),
                List.of(
                        signIn(client, START, "token-0"),
                        signIn(client, START + 60_000, "token-1"),
                        signIn(client, START + 120_000, "token-2")));
    }

    private static SignIn signIn(String client, long time, String token) {
        return new SignIn(
                SignInLog.NON_INTERACTIVE,
                "id-" + time,
                time,
                new User(FakeAzure.TENANT, "user-1", "ada@example.com"),
                new Client(client, "Office"),
                new Resource("resource-" + time, ""),
                true,
                "none",
                "192.0.2.1",
                "agent",
                "correlation-" + time,
                "session-1",
                token,
                "test:1");
    }
}
