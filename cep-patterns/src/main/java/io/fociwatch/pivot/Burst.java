package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One burst, whole: every sign-in of one client of one user in the window that its first sign-in
 * opens, and the device codes that can have led to it.
 *
 * @param deviceCodes those in {@code [firstSeen - device-code window, firstSeen]}, in order; never
 *     empty
 * @param signIns those in {@code [firstSeen, firstSeen + burst window)}, in order; never empty
 */
@TypeInfo(BurstFormat.Factory.class)
public record Burst(List<SignIn> deviceCodes, List<SignIn> signIns) {

    /** The user, as the first sign-in names them. */
    public User user() {
        return signIns.get(0).user();
    }

    /** The client that all sign-ins share. */
    public String clientId() {
        return signIns.get(0).client().id();
    }

    /** Event time of the first sign-in, ms. */
    public long firstSeen() {
        return signIns.get(0).time();
    }

    /** Event time of the last sign-in, ms. */
    public long lastSeen() {
        return signIns.get(signIns.size() - 1).time();
    }

    /**
     * The sign-in by which so many distinct resources were reached; where there are fewer, as after
     * a change of settings, the last.
     */
    public SignIn reaching(int resources) {
        Set<String> reached = new HashSet<>();
        return signIns.stream()
                .filter(signIn -> reached.add(signIn.resource().identity()))
                .skip(resources - 1L)
                .findFirst()
                .orElse(signIns.get(signIns.size() - 1));
    }

    /** The device code that the alert names: the latest. */
    public SignIn deviceCode() {
        return deviceCodes.get(deviceCodes.size() - 1);
    }
}
