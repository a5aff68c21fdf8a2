package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PatternHarness.Match;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pattern in Flink's own CEP operator. */
final class PivotPatternTest {
    private PatternHarness cep;

    @BeforeEach
    void open() throws Exception {
        cep = new PatternHarness(PivotSettings.DEFAULTS);
    }

    @AfterEach
    void close() throws Exception {
        cep.close();
    }

    @Test
    void aDeviceCodeAndThenThreeResourcesAreTheStory() throws Exception {
        // Given
        List<SignIn> told =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(3).to("Key Vault"));

        // When
        List<Match> matches = matchesOf(told);

        // Then
        assertThat(matches)
                .containsExactly(
                        new Match(
                                Map.of(
                                        "device-code", told.subList(0, 1),
                                        "first", told.subList(1, 2),
                                        "second", told.subList(2, 3),
                                        "third", told.subList(3, 4))));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() throws Exception {
        assertThat(
                        matches(
                                redemption().atMinute(3).to("Key Vault"),
                                redemption().atMinute(1).to("Graph"),
                                deviceCode().atMinute(0),
                                redemption().atMinute(2).to("Exchange")))
                .hasSize(1);
    }

    @Test
    void aDeviceCodeOfTheFirstsMillisecondComesBeforeIt() throws Exception {
        assertThat(
                        matches(
                                redemption().atMinute(1).to("Graph").id("a"),
                                deviceCode().atMinute(1).id("b"),
                                redemption().atMinute(1).to("Exchange").id("c"),
                                redemption().atMinute(1).to("Key Vault").id("d")))
                .isNotEmpty();
    }

    @Test
    void twoResourcesAreNone() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph"),
                                redemption().atMinute(2).to("Exchange"),
                                redemption().atMinute(3).to("Graph"),
                                redemption().atMinute(4).to("Exchange")))
                .isEmpty();
    }

    @Test
    void withoutADeviceCodeThereIsNone() throws Exception {
        assertThat(
                        matches(
                                redemption().atMinute(1).to("Graph"),
                                redemption().atMinute(2).to("Exchange"),
                                redemption().atMinute(3).to("Key Vault"),
                                deviceCode().atMinute(4)))
                .isEmpty();
    }

    @Test
    void twoClientsDoNotAddUp() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                redemption().atMinute(2).to("Exchange").by("Office"),
                                redemption().atMinute(3).to("Key Vault").by("Azure CLI")))
                .isEmpty();
    }

    @Test
    void anotherClientInBetweenDoesNotDisturb() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                redemption().atMinute(2).to("Graph").by("Office"),
                                redemption().atMinute(3).to("Exchange").by("Azure CLI"),
                                redemption().atMinute(4).to("Exchange").by("Office"),
                                redemption().atMinute(5).to("Key Vault").by("Azure CLI")))
                .hasSize(1);
    }

    @Test
    void twoUsersDoNotAddUp() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0).of("alice"),
                                deviceCode().atMinute(0).of("bob"),
                                redemption().atMinute(1).to("Graph").of("alice"),
                                redemption().atMinute(2).to("Exchange").of("alice"),
                                redemption().atMinute(3).to("Key Vault").of("bob")))
                .isEmpty();
    }

    @Test
    void theFirstMayComeTwentyMinutesAfterTheDeviceCode() throws Exception {
        assertThat(matches(burstFrom(minute(20)))).hasSize(1);
    }

    @Test
    void aMillisecondLaterIsTooLateForTheFirst() throws Exception {
        assertThat(matches(burstFrom(minute(20) + 1))).isEmpty();
    }

    @Test
    void theThirdMustComeLessThanTenMinutesAfterTheFirst() throws Exception {
        assertThat(matches(thirdAt(minute(15) - 1))).hasSize(1);
    }

    @Test
    void tenMinutesAfterTheFirstIsTooLateForTheThird() throws Exception {
        assertThat(matches(thirdAt(minute(15)))).isEmpty();
    }

    @Test
    void theLongestStoryIsInsideTheWindowOfThePattern() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0),
                                redemption().atMinute(20).to("Graph"),
                                redemption().atMinute(20).to("Exchange"),
                                redemption().atMinute(30).plusMillis(-1).to("Key Vault")))
                .hasSize(1);
    }

    @Test
    void aLaterSignInForTheSameResourceTakesThePlaceOfTheFirst() throws Exception {
        // Given
        SignInBuilder later = redemption().atMinute(6).to("Graph");

        // When
        List<Match> matches =
                matches(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        later,
                        redemption().atMinute(8).to("Exchange"),
                        redemption().atMinute(9).to("Key Vault"));

        // Then
        assertThat(matches).extracting(match -> match.at("first")).containsExactly(later.build());
    }

    @Test
    void oneThatIsOutOfReachOfTheDeviceCodeDoesNot() throws Exception {
        // Given
        SignInBuilder first = redemption().atMinute(19).to("Graph");

        // When
        List<Match> matches =
                matches(
                        deviceCode().atMinute(0),
                        first,
                        redemption().atMinute(20).plusMillis(1).to("Graph"),
                        redemption().atMinute(22).to("Exchange"),
                        redemption().atMinute(24).to("Key Vault"));

        // Then
        assertThat(matches).extracting(match -> match.at("first")).containsExactly(first.build());
    }

    @Test
    void aNewerDeviceCodeTakesOver() throws Exception {
        // Given
        SignInBuilder newer = deviceCode().atMinute(5);

        // When
        List<Match> matches =
                matches(
                        deviceCode().atMinute(0),
                        newer,
                        redemption().atMinute(6).to("Graph"),
                        redemption().atMinute(7).to("Exchange"),
                        redemption().atMinute(8).to("Key Vault"));

        // Then
        assertThat(matches)
                .extracting(match -> match.at("device-code"))
                .containsExactly(newer.build());
    }

    @Test
    void aDeviceCodeInsideTheBurstDoesNotEndTheStory() throws Exception {
        assertThat(
                        matches(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph"),
                                deviceCode().atMinute(2),
                                redemption().atMinute(3).to("Exchange"),
                                redemption().atMinute(4).to("Key Vault")))
                .hasSize(1);
    }

    @Test
    void asManyResourcesAsTheSettingsAskFor() throws Exception {
        // Given
        PivotSettings four = InTimeOnly.settings(4);

        // When
        try (PatternHarness cepOfFour = new PatternHarness(four)) {
            cepOfFour.receive(story(burstFrom(minute(1))));
            cepOfFour.receive(story(redemption().atMinute(5).to("Azure SQL")));
            cepOfFour.watermark(minute(5));

            // Then
            assertThat(cepOfFour.matches())
                    .extracting(match -> match.at("fourth").time())
                    .containsExactly(minute(5));
        }
    }

    @Test
    void nothingIsLeftWhenTheWindowHasPassed() throws Exception {
        // Given
        matches(
                deviceCode().atMinute(0),
                redemption().atMinute(1).to("Graph"),
                redemption().atMinute(2).to("Exchange"),
                deviceCode().atMinute(1).of("bob"));
        assertThat(cep.stateEntries()).isPositive();

        // When
        cep.watermark(minute(32) + CoarseTime.STEP.toMillis());

        // Then
        assertThat(cep.stateEntries()).isZero();
        assertThat(cep.timers()).isZero();
    }

    @Test
    void aRestoreInTheMiddleChangesNothing() throws Exception {
        // Given
        cep.receive(
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(4).to("Key Vault")));
        cep.watermark(minute(3));
        cep.restore();

        // When
        cep.watermark(minute(4));

        // Then
        assertThat(cep.matches())
                .extracting(match -> match.at("third").time())
                .containsExactly(minute(4));
    }

    @Test
    void aStaleSignInAfterARestoreTellsNothing() throws Exception {
        // Given
        cep.receive(
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(5).to("Graph"),
                        redemption().atMinute(6).to("Exchange")));
        cep.watermark(minute(6));
        cep.restore();

        // When
        cep.receive(story(redemption().atMinute(4).to("Key Vault")));
        cep.watermark(minute(6));

        // Then
        assertThat(cep.matches()).isEmpty();
    }

    private List<Match> matchesOf(List<SignIn> signIns) throws Exception {
        cep.receive(signIns);
        cep.watermark(minute(30));
        return cep.matches();
    }

    private List<Match> matches(SignInBuilder... signIns) throws Exception {
        return matchesOf(story(signIns));
    }

    /** A device code at minute 0, and three resources from then on. */
    private static SignInBuilder[] burstFrom(long firstSeen) {
        return new SignInBuilder[] {
            deviceCode().atMinute(0),
            redemption().at(firstSeen).to("Graph"),
            redemption().at(firstSeen).plusMillis(60_000).to("Exchange"),
            redemption().at(firstSeen).plusMillis(120_000).to("Key Vault")
        };
    }

    private static SignInBuilder[] thirdAt(long time) {
        return new SignInBuilder[] {
            deviceCode().atMinute(0),
            redemption().atMinute(5).to("Graph"),
            redemption().atMinute(6).to("Exchange"),
            redemption().at(time).to("Key Vault")
        };
    }
}
