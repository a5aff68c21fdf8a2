package io.fociwatch.benchmark;

import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.util.UUID;

/** Makes sign-ins as long as decoded ones are, at little cost. */
final class SignIns {
    /** Midnight of 2026-05-01, event time, ms. */
    static final long START = 1_777_593_600_000L;

    private static final String TENANT = "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11";
    private static final String USER_AGENT =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/124.0.0.0 Safari/537.36";
    private static final Client[] CLIENTS = {
        new Client("d3590ed6-52b3-4102-aeff-aad2292ab01c", "Microsoft Office"),
        new Client("29d9ed98-a469-4536-ade2-f981bc1d605e", "Microsoft Authentication Broker"),
        new Client("04b07795-8542-4bc9-aaaa-59d79c0a3df9", "Microsoft Azure CLI"),
        new Client("1950a258-227b-4e31-a9cf-717495945fc2", "Microsoft Azure PowerShell")
    };
    private static final Resource[] RESOURCES = new Resource[12];

    static {
        for (int i = 0; i < RESOURCES.length; i++) {
            RESOURCES[i] = new Resource(guid(i - RESOURCES.length), "Resource " + i);
        }
    }

    private SignIns() {}

    /**
     * A device code that was signed in with.
     *
     * @param number tells this record from all others
     */
    static SignIn deviceCode(long number, int user, long time) {
        return signIn(SignInLog.INTERACTIVE, number, user, time, 2, 0, SignIn.DEVICE_CODE);
    }

    /**
     * A token redeemed.
     *
     * @param number tells this record from all others
     * @param client any number
     * @param resource any number; the same again after 12
     */
    static SignIn redemption(long number, int user, long time, int client, int resource) {
        return signIn(SignInLog.NON_INTERACTIVE, number, user, time, client, resource, "none");
    }

    private static SignIn signIn(
            SignInLog log,
            long number,
            int user,
            long time,
            int client,
            int resource,
            String protocol) {
        String id = guid(~number);
        return new SignIn(
                log,
                id,
                time,
                new User(TENANT, guid(user), "person." + user + "@contoso.example"),
                CLIENTS[client % CLIENTS.length],
                RESOURCES[resource % RESOURCES.length],
                true,
                protocol,
                "198.51.100.7",
                USER_AGENT,
                id,
                id,
                id.substring(14),
                "memory:" + number);
    }

    private static String guid(long number) {
        return new UUID(Scramble.of(number), Scramble.of(number ^ Long.MIN_VALUE)).toString();
    }
}
