package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/**
 * Holds for a redemption that can take the place of the story's first: same client and resource,
 * and still in reach of the device code. Out of its reach it could begin no burst, and the story
 * must go on without it.
 */
final class FirstAgain extends IterativeCondition<SignIn> {
    private static final long serialVersionUID = 1L;

    private final long window;

    FirstAgain(Duration window) {
        this.window = window.toMillis();
    }

    @Override
    public boolean filter(SignIn signIn, Context<SignIn> story) throws Exception {
        if (signIn.isDeviceCode()) {
            return false;
        }
        for (SignIn first : story.getEventsForPattern(PivotPattern.REDEMPTIONS.get(0))) {
            return signIn.time() >= first.time()
                    && signIn.client().id().equals(first.client().id())
                    && signIn.resource().identity().equals(first.resource().identity())
                    && RedemptionInReach.inReach(signIn, story, window);
        }
        return false;
    }
}
