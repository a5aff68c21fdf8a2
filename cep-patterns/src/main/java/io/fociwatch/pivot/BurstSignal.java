package io.fociwatch.pivot;

/**
 * Word from the pattern that a burst exists: a client of the user has reached the resource that
 * completes it. What the burst consists of is for {@link Evidence} to say.
 *
 * @param userKey {@link io.fociwatch.signin.User#key()}
 * @param clientId the client that reached it
 * @param time event time of the sign-in that completed the burst, ms
 */
public record BurstSignal(String userKey, String clientId, long time) {}
