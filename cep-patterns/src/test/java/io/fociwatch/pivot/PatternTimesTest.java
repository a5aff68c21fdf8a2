package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignInBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far apart the sign-ins of a match may lie. */
final class PatternTimesTest {
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
    void theFirstMayComeTwentyMinutesAfterTheDeviceCode() throws Exception {
        assertThat(cep.matchesOf(burstFrom(minute(20)))).hasSize(1);
    }

    @Test
    void aMillisecondLaterIsTooLateForTheFirst() throws Exception {
        assertThat(cep.matchesOf(burstFrom(minute(20) + 1))).isEmpty();
    }

    @Test
    void theThirdMustComeLessThanTenMinutesAfterTheFirst() throws Exception {
        assertThat(cep.matchesOf(thirdAt(minute(15) - 1))).hasSize(1);
    }

    @Test
    void tenMinutesAfterTheFirstIsTooLateForTheThird() throws Exception {
        assertThat(cep.matchesOf(thirdAt(minute(15)))).isEmpty();
    }

    @Test
    void theLongestStoryIsInsideTheWindowOfThePattern() throws Exception {
        assertThat(
                        cep.matchesOf(
                                deviceCode().atMinute(0),
                                redemption().atMinute(20).to("Graph"),
                                redemption().atMinute(20).to("Exchange"),
                                redemption().atMinute(30).plusMillis(-1).to("Key Vault")))
                .hasSize(1);
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
