package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/** Holds for a redemption at or after the story's device code and at most the window later. */
final class RedemptionInReach extends IterativeCondition<SignIn> {
    private static final long serialVersionUID = 1L;

    private final long window;

    RedemptionInReach(Duration window) {
        this.window = window.toMillis();
    }

    @Override
    public boolean filter(SignIn signIn, Context<SignIn> story) throws Exception {
        return !signIn.isDeviceCode() && inReach(signIn, story, window);
    }

    static boolean inReach(SignIn signIn, Context<SignIn> story, long window) throws Exception {
        for (SignIn deviceCode : story.getEventsForPattern(PivotPattern.DEVICE_CODE)) {
            long gap = signIn.time() - deviceCode.time();
            return 0 <= gap && gap <= window;
        }
        return false;
    }
}
