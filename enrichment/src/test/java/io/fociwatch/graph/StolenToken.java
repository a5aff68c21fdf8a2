package io.fociwatch.graph;

import io.fociwatch.pivot.Burst;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One burst of a made-up user: three resources in three minutes, five after the device code. */
final class StolenToken {
    static final long START = Instant.parse("2026-07-16T13:05:00Z").toEpochMilli();
    static final User USER =
            new User("0a0a0a0a-0000-4000-8000-000000000001", "user-1", "Ada@example.com");

    private StolenToken() {}

    static Burst burst() {
        List<SignIn> signIns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            signIns.add(signIn(START + Duration.ofMinutes(i).toMillis(), "token-" + i));
        }
        return new Burst(List.of(signIn(START - Duration.ofMinutes(5).toMillis(), "")), signIns);
    }

    static SignIn signIn(long time, String tokenId) {
        return new SignIn(
                SignInLog.NON_INTERACTIVE,
                "id-" + time,
                time,
                USER,
                new Client("client-1", "Office"),
                new Resource("resource-" + time, "Resource"),
                true,
                "none",
                "192.0.2.1",
                "agent",
                "correlation-" + time,
                "session-1",
                tokenId,
                "test:1");
    }

    static GraphCall call(String requestId, long time, String tokenId, String sessionId) {
        return new GraphCall(
                requestId,
                time,
                new User(USER.tenantId(), USER.id(), ""),
                tokenId,
                sessionId,
                "GET",
                "https://graph.microsoft.com/v1.0/me",
                200,
                "192.0.2.1",
                "agent",
                "test:2");
    }
}
