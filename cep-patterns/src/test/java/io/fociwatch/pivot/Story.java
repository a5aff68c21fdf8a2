package io.fociwatch.pivot;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.pattern.conditions.IterativeCondition;

/** What a partial match has told so far, as Flink shows it to a condition: by stage. */
final class Story implements IterativeCondition.Context<SignIn> {
    private final Map<String, List<SignIn>> signInByStage = new HashMap<>();

    /** Nothing told yet. */
    static Story untold() {
        return new Story();
    }

    Story told(String stage, SignInBuilder signIn) {
        signInByStage.put(stage, List.of(signIn.build()));
        return this;
    }

    @Override
    public Iterable<SignIn> getEventsForPattern(String stage) {
        return signInByStage.getOrDefault(stage, List.of());
    }

    @Override
    public long timestamp() {
        throw new UnsupportedOperationException("conditions go by the time in the sign-in");
    }

    @Override
    public long currentProcessingTime() {
        throw new UnsupportedOperationException("conditions know no processing time");
    }
}
