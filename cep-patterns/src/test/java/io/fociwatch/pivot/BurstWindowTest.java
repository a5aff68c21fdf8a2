package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the window of a burst begins and ends, and which sign-ins it holds. */
final class BurstWindowTest {
    @Test
    void theThirdResourceAMillisecondBeforeTenMinutesMakesABurst() {
        assertThat(bursts(withThirdAt(minute(10) - 1))).hasSize(1);
    }

    @Test
    void theThirdResourceAtTenMinutesMakesNone() {
        assertThat(bursts(withThirdAt(minute(10)))).isEmpty();
    }

    @Test
    void everySignInOfTheClientInItBelongsToTheBurst() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(1).to("Graph").id("again"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(3).to("Key Vault"),
                        redemption().atMinute(11).plusMillis(-1).to("Graph"),
                        redemption().atMinute(11).to("Graph"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).signIns())
                .hasSize(5)
                .doesNotContain(signIns.get(6))
                .contains(signIns.get(5));
    }

    @Test
    void itBeginsWithTheEarliestSignInThatHasThreeResourcesAheadOfIt() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(5).to("Graph"),
                        redemption().atMinute(9).to("Exchange"),
                        redemption().atMinute(11).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(5));
    }

    @Test
    void aSignInOutOfReachOfTheDeviceCodeIsPassedOverForALaterOneInReach() {
        // Given
        List<SignIn> signIns =
                story(
                        redemption().atMinute(0).to("Graph"),
                        deviceCode().atMinute(1),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(2).to("Exchange"),
                        redemption().atMinute(3).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(1));
    }

    private SignInBuilder[] withThirdAt(long time) {
        return new SignInBuilder[] {
            deviceCode().atMinute(0),
            redemption().atMinute(0).to("Graph"),
            redemption().atMinute(5).to("Exchange"),
            redemption().at(time).to("Key Vault")
        };
    }
}
