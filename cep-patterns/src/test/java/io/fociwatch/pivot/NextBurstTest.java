package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a client's next burst begins. */
final class NextBurstTest {
    @Test
    void beginsAtTheEndOfTheOneBefore() {
        // Given
        List<SignIn> signIns = twoBursts(minute(10));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(0), minute(10));
    }

    @Test
    void aMillisecondBeforeItsSignInIsStillTheOneBefore() {
        // Given
        List<SignIn> signIns = twoBursts(minute(10) - 1);

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).lastSeen()).isEqualTo(minute(10) - 1);
    }

    @Test
    void needsADeviceCodeWithinTwentyMinutesOfItsOwn() {
        assertThat(bursts(twoBursts(minute(20)))).hasSize(2);
        assertThat(bursts(twoBursts(minute(20) + 1))).hasSize(1);
    }

    @Test
    void ofAnotherClientMayOverlap() {
        // Given
        List<SignIn> signIns = new ArrayList<>(twoBursts(minute(40)));
        signIns.addAll(
                story(
                        redemption().atMinute(3).to("Graph").by("Office"),
                        redemption().atMinute(4).to("Exchange").by("Office"),
                        redemption().atMinute(5).to("Key Vault").by("Office")));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(0), minute(3));
    }

    private List<SignIn> twoBursts(long second) {
        return story(
                deviceCode().atMinute(0),
                redemption().atMinute(0).to("Graph"),
                redemption().atMinute(1).to("Exchange"),
                redemption().atMinute(2).to("Key Vault"),
                redemption().at(second).to("Graph"),
                redemption().at(second).plusMillis(60_000).to("Exchange"),
                redemption().at(second).plusMillis(120_000).to("Key Vault"));
    }
}
