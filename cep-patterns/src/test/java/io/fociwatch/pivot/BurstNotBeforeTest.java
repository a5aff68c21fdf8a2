package io.fociwatch.pivot;

import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.minute;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No burst begins before the time given for its client. */
final class BurstNotBeforeTest {
    private final List<SignIn> signIns =
            story(
                    deviceCode().atMinute(0),
                    redemption().atMinute(1).to("Graph"),
                    redemption().atMinute(2).to("Graph"),
                    redemption().atMinute(3).to("Exchange"),
                    redemption().atMinute(4).to("Key Vault"));

    @Test
    void aBurstMayBeginInThatMillisecond() {
        assertThat(notBefore(minute(1))).extracting(Burst::firstSeen).containsExactly(minute(1));
    }

    @Test
    void anEarlierSignInBelongsToNoBurst() {
        // Given
        long afterTheFirst = minute(1) + 1;

        // When
        List<Burst> bursts = notBefore(afterTheFirst);

        // Then
        assertThat(bursts).extracting(Burst::firstSeen).containsExactly(minute(2));
        assertThat(bursts.get(0).signIns()).doesNotContain(signIns.get(1));
    }

    @Test
    void tooFewResourcesAfterItAreNoBurst() {
        assertThat(notBefore(minute(2) + 1)).isEmpty();
    }

    @Test
    void itHoldsForItsClientOnly() {
        // Given
        List<SignIn> two = new ArrayList<>(signIns);
        two.addAll(
                story(
                        redemption().atMinute(1).to("Graph").by("Office"),
                        redemption().atMinute(2).to("Exchange").by("Office"),
                        redemption().atMinute(3).to("Key Vault").by("Office")));
        String office = SignIns.client("Office").id();

        // When
        List<Burst> bursts =
                new BurstDefinition(PivotSettings.DEFAULTS)
                        .bursts(two, client -> client.equals(office) ? Long.MIN_VALUE : minute(60));

        // Then
        assertThat(bursts).extracting(Burst::clientId).containsExactly(office);
    }

    private List<Burst> notBefore(long time) {
        return new BurstDefinition(PivotSettings.DEFAULTS).bursts(signIns, client -> time);
    }
}
