package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.BurstRevision;
import org.junit.jupiter.api.Test;

/** Which alert has the evidence of one that no longer stands. */
final class SupersededAlertTest {
    private final AlertWriter writer = new AlertWriter(ListedClient.CATALOGUE);

    @Test
    void anAlertThatIsPartOfAnEarlierOneNamesIt() {
        // Given
        BurstBuilder earlier = burst("14:01:00.000");

        // When
        Alert alert = writer.map(burst("14:02:00.000").superseded(earlier.burst().firstSeen()));

        // Then
        assertThat(alert.supersededBy()).isEqualTo(writer.map(earlier.completed()).alertId());
    }

    @Test
    void anAlertThatIsPartOfNoOtherNamesNone() {
        // When
        Alert alert = writer.map(burst("14:02:00.000").superseded(BurstRevision.NONE));

        // Then
        assertThat(alert.supersededBy()).isEmpty();
    }

    private static BurstBuilder burst(String firstSeen) {
        return new BurstBuilder()
                .deviceCode("14:00:00.000")
                .redemption(firstSeen, "a", "Graph")
                .redemption("14:03:00.000", "b", "Exchange")
                .redemption("14:04:00.000", "c", "Key Vault");
    }
}
