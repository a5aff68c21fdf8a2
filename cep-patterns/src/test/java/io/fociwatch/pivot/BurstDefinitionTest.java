package io.fociwatch.pivot;

import static io.fociwatch.pivot.DefinedBursts.bursts;
import static io.fociwatch.signin.SignIns.deviceCode;
import static io.fociwatch.signin.SignIns.redemption;
import static io.fociwatch.signin.SignIns.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.signin.SignIn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BurstDefinitionTest {
    @Test
    void threeResourcesOfOneClientAfterADeviceCodeAreABurst() {
        // Given
        List<SignIn> signIns =
                story(
                        deviceCode().atMinute(0),
                        redemption().atMinute(3).to("Graph"),
                        redemption().atMinute(4).to("Exchange"),
                        redemption().atMinute(5).to("Key Vault"));

        // When
        List<Burst> bursts = bursts(signIns);

        // Then
        assertThat(bursts).containsExactly(new Burst(signIns.subList(0, 1), signIns.subList(1, 4)));
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        // Given
        List<SignIn> told =
                story(
                        deviceCode().atMinute(0),
                        deviceCode().atMinute(1),
                        redemption().atMinute(1).to("Graph"),
                        redemption().atMinute(4).to("Exchange"),
                        redemption().atMinute(4).to("Key Vault"),
                        redemption().atMinute(30).to("Key Vault"));
        List<SignIn> arrived = new ArrayList<>(told);
        Collections.shuffle(arrived, new Random(3));

        // When
        List<Burst> bursts = bursts(arrived);

        // Then
        assertThat(bursts).isNotEmpty().isEqualTo(bursts(told));
    }
}
