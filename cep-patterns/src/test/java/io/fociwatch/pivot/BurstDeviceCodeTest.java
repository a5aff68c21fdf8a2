package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which device codes begin a burst, and which of them it lists. */
final class BurstDeviceCodeTest {
    @Test
    void withoutOneThereIsNoBurst() {
        assertThat(bursts(threeResourcesFrom(minute(0)))).isEmpty();
    }

    @Test
    void exactlyTwentyMinutesBeforeTheFirstSignInCounts() {
        assertThat(bursts(after(deviceCode().atMinute(0), minute(20)))).hasSize(1);
    }

    @Test
    void aMillisecondMoreThanTwentyMinutesBeforeDoesNotCount() {
        assertThat(bursts(after(deviceCode().atMinute(0), minute(20) + 1))).isEmpty();
    }

    @Test
    void inTheMillisecondOfTheFirstSignInCounts() {
        assertThat(bursts(after(deviceCode().atMinute(0), minute(0)))).hasSize(1);
    }

    @Test
    void aMillisecondAfterTheFirstSignInDoesNotCount() {
        assertThat(bursts(after(deviceCode().atMinute(0), minute(0) - 1))).isEmpty();
    }

    @Test
    void whatCameBeforeItCountsForNothing() {
        // Given
        List<SignIn> signIns =
                story(
                        redemption().atMinute(0).plusMillis(-1).to("Graph"),
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Exchange"),
                        redemption().atMinute(2).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).isEmpty();
    }

    @Test
    void onlyTheFirstSignInNeedsItWithinTwentyMinutes() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(20).to("Graph"),
                        redemption().atMinute(25).to("Exchange"),
                        redemption().atMinute(30).plusMillis(-1).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).hasSize(1);
    }

    @Test
    void allWithinTwentyMinutesAreListedAndTheLatestIsNamed() {
        // Given
        List<SignIn> signIns = new ArrayList<>(threeResourcesFrom(minute(20)));
        signIns.addAll(
                story(
                        deviceCode().atMinute(0).plusMillis(-1),
                        deviceCode().atMinute(0),
                        deviceCode().atMinute(7),
                        deviceCode().atMinute(20),
                        deviceCode().atMinute(20).plusMillis(1)));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).hasSize(1);
        assertThat(bursts.get(0).deviceCodes())
                .extracting(SignIn::time)
                .containsExactly(minute(0), minute(7), minute(20));
        assertThat(bursts.get(0).deviceCode().time()).isEqualTo(minute(20));
    }

    @Test
    void anotherDeviceCodeInsideTheBurstChangesNothing() {
        // Given
        List<SignIn> signIns = new ArrayList<>(after(deviceCode().atMinute(0), minute(1)));
        List<Burst> without = bursts(signIns);
        signIns.addAll(story(deviceCode().atMinute(2)));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).hasSize(1).isEqualTo(without);
    }

    private List<SignIn> after(SignInBuilder deviceCode, long firstSeen) {
        List<SignIn> signIns = new ArrayList<>(threeResourcesFrom(firstSeen));
        signIns.add(deviceCode.build());
        return signIns;
    }

    private List<SignIn> threeResourcesFrom(long firstSeen) {
        return story(
                redemption().at(firstSeen).to("Graph"),
                redemption().at(firstSeen).plusMillis(2_000).to("Exchange"),
                redemption().at(firstSeen).plusMillis(4_000).to("Key Vault"));
    }
}
