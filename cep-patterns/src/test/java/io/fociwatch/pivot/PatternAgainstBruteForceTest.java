package io.fociwatch.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PatternHarness.Match;
import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pattern alone on random users: no burst without a match in time, and no match in vain. */
final class PatternAgainstBruteForceTest {
    private static final int USERS = 500;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void eachBurstHasAMatchAtTheResourceThatCompletesIt(int minResources) throws Exception {
        // Given
        PivotSettings settings = settings(minResources);
        List<SignIn> signIns = RandomUser.signInsOf(USERS, 0);

        // When
        Set<Completion> matched = new HashSet<>();
        for (Match match : matches(settings, signIns)) {
            matched.add(Completion.by(match.at(PivotPattern.lastStage(settings))));
        }

        // Then
        List<Burst> bursts = new BruteForce(settings).burstsOfAll(signIns);
        List<Completion> expected =
                bursts.stream()
                        .map(burst -> Completion.by(completing(burst, minResources)))
                        .toList();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(matched).containsAll(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void eachMatchIsAWindowWithResourcesEnoughAfterADeviceCode(int minResources) throws Exception {
        // Given
        PivotSettings settings = settings(minResources);

        // When
        List<Match> matches = matches(settings, RandomUser.signInsOf(USERS, 0));

        // Then
        assertThat(matches).isNotEmpty().allSatisfy(match -> requireABurst(settings, match));
    }

    private static void requireABurst(PivotSettings settings, Match match) {
        List<SignIn> story = new ArrayList<>();
        match.stages().values().forEach(story::addAll);
        List<Burst> bursts = new BruteForce(settings).bursts(story);
        assertThat(story).hasSize(1 + settings.minResources());
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).signIns()).hasSize(settings.minResources());
    }

    /** Who completed a burst, and when; of one millisecond it may be either of two sign-ins. */
    private record Completion(String user, String client, long time) {
        static Completion by(SignIn signIn) {
            return new Completion(signIn.user().key(), signIn.client().id(), signIn.time());
        }
    }

    private static SignIn completing(Burst burst, int minResources) {
        Set<String> resources = new HashSet<>();
        for (SignIn signIn : burst.signIns()) {
            resources.add(signIn.resource().identity());
            if (resources.size() == minResources) {
                return signIn;
            }
        }
        throw new AssertionError("no burst: " + burst);
    }

    private static List<Match> matches(PivotSettings settings, List<SignIn> signIns)
            throws Exception {
        try (PatternHarness cep = new PatternHarness(settings)) {
            cep.receive(signIns);
            cep.watermark(Long.MAX_VALUE);
            assertThat(cep.stateEntries()).isZero();
            assertThat(cep.timers()).isZero();
            return cep.matches();
        }
    }

    private static PivotSettings settings(int minResources) {
        return InTimeOnly.settings(minResources);
    }
}
