package io.fociwatch.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sign-ins for tests. Time is told from a fixed instant, minute 0; a client, resource or user is
 * named by what people call it, and its id follows from the name.
 */
public final class SignIns {
    /** Minute 0, in ms. */
    public static final long START = Instant.parse("2026-05-01T14:00:00Z").toEpochMilli();

    private SignIns() {}

    /** A device code that was signed in with at minute 0. */
    public static SignInBuilder deviceCode() {
        return new SignInBuilder(SignInLog.INTERACTIVE, SignIn.DEVICE_CODE);
    }

    /** A token redeemed at minute 0 by the Azure CLI for Microsoft Graph. */
    public static SignInBuilder redemption() {
        return new SignInBuilder(SignInLog.NON_INTERACTIVE, "none");
    }

    /** What the builders say, in the order given. */
    public static List<SignIn> story(SignInBuilder... signIns) {
        return Stream.of(signIns).map(SignInBuilder::build).toList();
    }

    /** The event time of a minute, in ms. */
    public static long minute(long minute) {
        return START + Duration.ofMinutes(minute).toMillis();
    }

    public static Client client(String name) {
        return new Client(idOf(name), name);
    }

    public static Resource resource(String name) {
        return new Resource(idOf(name), name);
    }

    /** A user of the one tenant. */
    public static User user(String name) {
        return new User(idOf("Contoso"), idOf(name), name + "@contoso.example");
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
