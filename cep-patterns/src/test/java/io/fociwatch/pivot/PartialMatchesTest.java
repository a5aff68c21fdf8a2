package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import io.fociwatch.signin.SignInOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.junit.jupiter.api.Test;

/** What a user costs: how many partial matches are alive after any of the user's sign-ins. */
final class PartialMatchesTest {

    @Test
    void oneForTheDeviceCodeAndTwoForEachClientWhileOneCodeAndOneWindowLast() throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            // Given
            Random random = new Random(seed);
            int clients = 1 + random.nextInt(4);
            List<SignIn> signIns = new ArrayList<>(story(deviceCode().atMinute(0)));
            for (int i = 0; i < 40; i++) {
                signIns.add(
                        redemption()
                                .by("Client " + random.nextInt(clients))
                                .to("Resource " + random.nextInt(4))
                                .at(minute(0) + random.nextInt(600_000))
                                .id("token " + i)
                                .build());
            }

            // When
            int most = mostPartialMatches(PivotPattern.of(PivotSettings.DEFAULTS), signIns);

            // Then
            assertThat(most).as("seed %d", seed).isLessThanOrEqualTo(1 + 2 * clients);
        }
    }

    @Test
    void atMostThreeForEachClientAndResourceWhateverTheUserDoes() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            // Given
            List<SignIn> signIns = new RandomUser(seed).signIns();

            // When
            int most = mostPartialMatches(PivotPattern.of(PivotSettings.DEFAULTS), signIns);

            // Then
            long clients = distinct(signIns, signIn -> signIn.client().id());
            long resources = distinct(signIns, signIn -> signIn.resource().identity());
            assertThat(most)
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo((int) (1 + 3 * clients * resources));
        }
    }

    @Test
    void aUserWhoTimesDeviceCodesToKeepMostAliveReachesThatAndNoMore() throws Exception {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(0).plusMillis(100).to("Graph"),
                        redemption().atMinute(0).plusMillis(200).to("Exchange"),
                        deviceCode().atMinute(0).plusMillis(1_000),
                        redemption().atMinute(20).plusMillis(100).to("Graph"),
                        redemption().atMinute(20).plusMillis(200).to("Exchange"),
                        deviceCode().atMinute(20).plusMillis(300),
                        redemption().atMinute(20).plusMillis(2_000).to("Graph"),
                        redemption().atMinute(20).plusMillis(2_100).to("Exchange"),
                        deviceCode().atMinute(20).plusMillis(3_000));

        // When
        int most = mostPartialMatches(PivotPattern.of(PivotSettings.DEFAULTS), signIns);

        // Then
        assertThat(most).isEqualTo(1 + 3 * 2);
    }

    @Test
    void aUserWithTenTimesTheSignInsHasNoMore() throws Exception {
        assertThat(mostPartialMatches(PivotPattern.of(PivotSettings.DEFAULTS), noisy(2_000)))
                .isEqualTo(mostPartialMatches(PivotPattern.of(PivotSettings.DEFAULTS), noisy(200)))
                .isEqualTo(3);
    }

    @Test
    void theNaivePatternHasOneForEverySignIn() throws Exception {
        assertThat(mostPartialMatches(naive(), noisy(200))).isBetween(190, 210);
        assertThat(mostPartialMatches(naive(), noisy(400))).isBetween(390, 410);
    }

    /** One client that goes to and fro between two resources within ten minutes. */
    private static List<SignIn> noisy(int n) {
        List<SignIn> signIns = new ArrayList<>(story(deviceCode().atMinute(0)));
        for (int i = 0; i < n; i++) {
            SignInBuilder signIn = redemption().atMinute(1).plusMillis(i * 500_000L / n);
            signIns.add(signIn.to("Resource " + i % 2).id("token " + i).build());
        }
        return signIns;
    }

    /** How one would write the hunt at first: right, and quadratic in a user's sign-ins. */
    private static Pattern<SignIn, ?> naive() {
        PivotSettings settings = PivotSettings.DEFAULTS;
        return Pattern.<SignIn>begin("device-code", AfterMatchSkipStrategy.noSkip())
                .where(SimpleCondition.of(SignIn::isDeviceCode))
                .followedByAny("first")
                .where(new RedemptionInReach(settings.deviceCodeWindow()))
                .followedBy("second")
                .where(new NextResource(List.of("first"), settings.burstWindow()))
                .followedBy("third")
                .where(new NextResource(List.of("first", "second"), settings.burstWindow()))
                .within(settings.reach());
    }

    /** The most that are alive once all sign-ins of a millisecond have been taken. */
    private static int mostPartialMatches(Pattern<SignIn, ?> pattern, List<SignIn> signIns)
            throws Exception {
        List<SignIn> sorted = new ArrayList<>(signIns);
        sorted.sort(new SignInOrder());
        String user = sorted.get(0).user().key();
        int most = 0;
        try (PatternHarness cep = new PatternHarness(pattern)) {
            cep.receive(sorted);
            for (SignIn signIn : sorted) {
                cep.watermark(signIn.time());
                most = Math.max(most, cep.partialMatches(user));
            }
        }
        return most;
    }

    private static long distinct(List<SignIn> signIns, Function<SignIn, String> what) {
        return signIns.stream()
                .filter(signIn -> !signIn.isDeviceCode())
                .map(what)
                .distinct()
                .count();
    }
}
