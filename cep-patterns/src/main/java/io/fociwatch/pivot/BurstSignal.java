package io.fociwatch.pivot;

/**
 * Word that a user's sign-ins are to be looked at: the pattern has found that a client reached the
 * resource that completes a burst, or a sign-in came that the pattern will not see. What bursts
 * there are is for {@link Evidence} to say.
 *
 * @param userKey {@link io.fociwatch.signin.User#key()}
 * @param clientId the client that reached it; empty where a late sign-in is the reason
 * @param time the event time whose watermark says that the sign-ins in question are there, ms
 */
public record BurstSignal(String userKey, String clientId, long time) {

    /** Word of a sign-in that came when the watermark was {@code watermark} already. */
    static BurstSignal late(String userKey, long watermark) {
        return new BurstSignal(userKey, "", watermark + 1);
    }

    boolean isOfLateSignIn() {
        return clientId.isEmpty();
    }
}
