package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.story;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the definition finds in a user's sign-ins, by the hunt's own numbers. */
final class DefinedBursts {
    /** A burst may begin at any time. */
    static final ToLongFunction<String> ANY_TIME = client -> Long.MIN_VALUE;

    private DefinedBursts() {}

    static List<Burst> bursts(List<SignIn> signIns) {
        return new BurstDefinition(PivotSettings.DEFAULTS).bursts(signIns, ANY_TIME);
    }

    static List<Burst> bursts(SignInBuilder... signIns) {
        return bursts(story(signIns));
    }
}
