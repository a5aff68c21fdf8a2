package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import java.time.Duration;
import java.util.List;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/**
 * Holds for a redemption by the story's client, of a resource that the story has not told yet, less
 * than the burst window after its first.
 *
 * <p>Flink also asks the condition of a stage while the event of the stage before it is still being
 * taken: the story then lacks that event, and the answer is no. And after a restore, events behind
 * the lost watermark come through, so the order of times is checked here too.
 */
final class NextResource extends IterativeCondition<SignIn> {
    private static final long serialVersionUID = 1L;

    private final String[] told;
    private final long window;

    NextResource(List<String> toldStages, Duration window) {
        this.told = toldStages.toArray(String[]::new);
        this.window = window.toMillis();
    }

    @Override
    public boolean filter(SignIn signIn, Context<SignIn> story) throws Exception {
        if (signIn.isDeviceCode()) {
            return false;
        }
        for (String stage : told) {
            boolean isNew = false;
            for (SignIn earlier : story.getEventsForPattern(stage)) {
                isNew = continues(earlier, signIn);
            }
            if (!isNew) {
                return false;
            }
        }
        return true;
    }

    /** The window begins with the first stage; later stages lie inside it, so the check is safe. */
    private boolean continues(SignIn earlier, SignIn signIn) {
        long gap = signIn.time() - earlier.time();
        return 0 <= gap
                && gap < window
                && signIn.client().id().equals(earlier.client().id())
                && !signIn.resource().identity().equals(earlier.resource().identity());
    }
}
