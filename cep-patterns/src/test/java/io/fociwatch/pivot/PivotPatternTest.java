package io.fociwatch.pivot;

import static io.fociwatch.pivot.ThreeResources.burstFrom;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.PatternHarness.Match;
import io.fociwatch.signin.SignIn;
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
        List<Match> matches = cep.matchesOf(told);

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
                        cep.matchesOf(
                                redemption().atMinute(3).to("Key Vault"),
                                redemption().atMinute(1).to("Graph"),
                                deviceCode().atMinute(0),
                                redemption().atMinute(2).to("Exchange")))
                .hasSize(1);
    }

    @Test
    void aDeviceCodeOfTheFirstsMillisecondComesBeforeIt() throws Exception {
        assertThat(
                        cep.matchesOf(
                                redemption().atMinute(1).to("Graph").id("a"),
                                deviceCode().atMinute(1).id("b"),
                                redemption().atMinute(1).to("Exchange").id("c"),
                                redemption().atMinute(1).to("Key Vault").id("d")))
                .isNotEmpty();
    }

    @Test
    void twoResourcesAreNone() throws Exception {
        assertThat(
                        cep.matchesOf(
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
                        cep.matchesOf(
                                redemption().atMinute(1).to("Graph"),
                                redemption().atMinute(2).to("Exchange"),
                                redemption().atMinute(3).to("Key Vault"),
                                deviceCode().atMinute(4)))
                .isEmpty();
    }

    @Test
    void asManyResourcesAsTheSettingsAskFor() throws Exception {
        // Given
        PivotSettings four = InTimeOnly.settings(4);

        // When
        try (PatternHarness cepOfFour = new PatternHarness(four)) {
            cepOfFour.receive(story(deviceCode().atMinute(0)));
            cepOfFour.receive(story(burstFrom(minute(1))));
            cepOfFour.receive(story(redemption().atMinute(5).to("Azure SQL")));
            cepOfFour.watermark(minute(5));

            // Then
            assertThat(cepOfFour.matches())
                    .extracting(match -> match.at("fourth").time())
                    .containsExactly(minute(5));
        }
    }
}
