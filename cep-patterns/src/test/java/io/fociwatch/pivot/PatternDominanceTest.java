package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PatternHarness.Match;
import io.fociwatch.signin.SignInBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which later sign-in takes the place of an earlier one. */
final class PatternDominanceTest {
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
    void aLaterSignInForTheSameResourceTakesThePlaceOfTheFirst() throws Exception {
        // Given
        SignInBuilder later = redemption().atMinute(6).to("Graph");

        // When
        List<Match> matches =
                cep.matchesOf(
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
                cep.matchesOf(
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
                cep.matchesOf(
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
                        cep.matchesOf(
                                deviceCode().atMinute(0),
                                redemption().atMinute(1).to("Graph"),
                                deviceCode().atMinute(2),
                                redemption().atMinute(3).to("Exchange"),
                                redemption().atMinute(4).to("Key Vault")))
                .hasSize(1);
    }
}
