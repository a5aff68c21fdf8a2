package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignIns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each client has bursts of its own. */
final class BurstClientsTest {
    @Test
    void twoDoNotAddUp() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph").by("Azure CLI"),
                        redemption().atMinute(2).to("Exchange").by("Azure CLI"),
                        redemption().atMinute(3).to("Key Vault").by("Office"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).isEmpty();
    }

    @Test
    void burstsOfTwoAreTwo() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(1).to("Graph").by("Azure CLI"),
                        redemption().atMinute(2).to("Graph").by("Office"),
                        redemption().atMinute(3).to("Exchange").by("Azure CLI"),
                        redemption().atMinute(4).to("Exchange").by("Office"),
                        redemption().atMinute(5).to("Key Vault").by("Office"),
                        redemption().atMinute(6).to("Key Vault").by("Azure CLI"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts)
                .extracting(Burst::clientId)
                .containsExactly(SignIns.client("Azure CLI").id(), SignIns.client("Office").id());
    }

    @Test
    void theDeviceCodesOwnClientDoesNotMatter() {
        assertThat(
                        bursts(
                                deviceCode().atMinute(0).by("Office"),
                                redemption().atMinute(1).to("Graph").by("Azure CLI"),
                                redemption().atMinute(2).to("Exchange").by("Azure CLI"),
                                redemption().atMinute(3).to("Key Vault").by("Azure CLI")))
                .hasSize(1);
    }
}
