package io.fociwatch.signin;

import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One record of a sign-in log, reduced to what the hunt reads. Immutable, so that it may be handed
 * from operator to operator without a copy. No component is null: text that the log lacks is empty.
 *
 * @param log which log it was read from
 * @param id the record's own id, the same in every delivery of it
 * @param time the event time, {@code createdDateTime}, in milliseconds since the epoch; not the
 *     time of logging, which is minutes later
 * @param user who signed in
 * @param client the application that asked for the token
 * @param resource the service that the token is for
 * @param succeeded whether the result was exactly 0
 * @param protocol {@code authenticationProtocol}, such as {@code deviceCode} or {@code none}
 * @param ipAddress the address the request came from, as logged
 * @param userAgent as sent by the client, and so the attacker's to choose
 * @param correlationId set by the client, one for each attempt
 * @param sessionId the session that the token belongs to; logged since 2025
 * @param tokenId {@code uniqueTokenIdentifier}, case-sensitive; the link to Graph activity
 * @param origin where the record was read: file and line, or topic, partition and offset
 * @param arrival when a live run read the record, in milliseconds of the wall clock; {@value
 *     #NOT_TOLD} otherwise, and for what an earlier version left in a savepoint
 */
@TypeInfo(SignInFormat.Factory.class)
public record SignIn(
        SignInLog log,
        String id,
        long time,
        User user,
        Client client,
        Resource resource,
        boolean succeeded,
        String protocol,
        String ipAddress,
        String userAgent,
        String correlationId,
        String sessionId,
        String tokenId,
        String origin,
        long arrival) {

    /** Said in place of an arrival where there is none. */
    public static final long NOT_TOLD = 0;

    /** The value of {@link #protocol} that Entra logs for a device-code sign-in. */
    public static final String DEVICE_CODE = "deviceCode";

    /** A sign-in of which nobody tells when it arrived. */
    public SignIn(
            SignInLog log,
            String id,
            long time,
            User user,
            Client client,
            Resource resource,
            boolean succeeded,
            String protocol,
            String ipAddress,
            String userAgent,
            String correlationId,
            String sessionId,
            String tokenId,
            String origin) {
        this(
                log,
                id,
                time,
                user,
                client,
                resource,
                succeeded,
                protocol,
                ipAddress,
                userAgent,
                correlationId,
                sessionId,
                tokenId,
                origin,
                NOT_TOLD);
    }

    /** The same sign-in, read at that time. */
    public SignIn arrivedAt(long millis) {
        return new SignIn(
                log,
                id,
                time,
                user,
                client,
                resource,
                succeeded,
                protocol,
                ipAddress,
                userAgent,
                correlationId,
                sessionId,
                tokenId,
                origin,
                millis);
    }

    /** Whether this is a device code that was signed in with: the victim's half of the story. */
    public boolean isDeviceCode() {
        return log == SignInLog.INTERACTIVE && succeeded && protocol.equals(DEVICE_CODE);
    }

    /** Whether this is a token redeemed for a known resource: the attacker's half of the story. */
    public boolean isRedemption() {
        return log == SignInLog.NON_INTERACTIVE && succeeded && resource.isKnown();
    }
}
