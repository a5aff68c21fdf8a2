package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.User;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;

/**
 * The times in which each user is armed, where they are known before the events are read. Not
 * thread-safe while device codes are added.
 */
public final class ArmedUsers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long reach;
    private final HashMap<String, ArmedSpans> armed = new HashMap<>();

    /**
     * Nobody yet.
     *
     * @param reach how long after a device code its user is armed
     */
    public ArmedUsers(Duration reach) {
        this.reach = reach.toMillis();
    }

    /** Arms a user. */
    public void arm(SignIn deviceCode) {
        armed.merge(
                deviceCode.user().key(),
                ArmedSpans.NONE.plus(deviceCode.time(), deviceCode.time() + reach),
                ArmedSpans::plus);
    }

    /** Arms those whom {@code others} arm, which have the same reach. */
    public void addAll(ArmedUsers others) {
        others.armed.forEach((user, spans) -> armed.merge(user, spans, ArmedSpans::plus));
    }

    /** Whether its user is armed for as long as a device code arms. */
    boolean foresaw(SignIn deviceCode) {
        ArmedSpans spans = armed.get(deviceCode.user().key());
        return spans != null && spans.covers(deviceCode.time(), deviceCode.time() + reach);
    }

    /** Whether a user is armed at that time, ms. */
    public boolean covers(User user, long time) {
        ArmedSpans spans = armed.get(user.key());
        return spans != null && spans.covers(time);
    }
}
