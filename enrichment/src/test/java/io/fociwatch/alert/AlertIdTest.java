package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlertIdTest {
    private static final String RULE = "hunt-2025-045";

    private static BurstBuilder burst() {
        return new BurstBuilder()
                .user("tenant", "user-id", "alice@contoso.example")
                .client("client-id", "Azure CLI");
    }

    private static String idOf(BurstBuilder burst) {
        return AlertId.of(RULE, burst.redemption("14:02:00.000", "a", "Graph").burst());
    }

    @Test
    void itIsThirtyTwoHexDigitsAndTheSameForEver() {
        assertThat(idOf(burst()))
                .matches("[0-9a-f]{32}")
                .isEqualTo("e873eede93e839558598c58bf135dcf5");
    }

    @Test
    void itDoesNotDependOnWhatElseTheBurstHolds() {
        // Given
        BurstBuilder more =
                burst().deviceCode("14:00:00.000")
                        .from("198.51.100.9", "curl/8")
                        .redemption("14:02:00.000", "z", "Exchange")
                        .redemption("14:09:00.000", "y", "Key Vault");

        // When
        String id = AlertId.of(RULE, more.burst());

        // Then
        assertThat(id).isEqualTo(idOf(burst()));
    }

    @Test
    void itDoesNotDependOnHowTheNameOfTheUserIsWritten() {
        assertThat(idOf(burst().user("tenant", "user-id", "ALICE@contoso.example")))
                .isEqualTo(idOf(burst()));
        assertThat(idOf(burst().user("tenant", "", "ALICE@contoso.example")))
                .isEqualTo(idOf(burst().user("tenant", "", "alice@contoso.example")));
    }

    @Test
    void anotherUserHasAnother() {
        assertThat(idOf(burst().user("tenant", "other", "alice@contoso.example")))
                .isNotEqualTo(idOf(burst()));
    }

    @Test
    void anotherTenantHasAnother() {
        assertThat(idOf(burst().user("other", "user-id", "alice@contoso.example")))
                .isNotEqualTo(idOf(burst()));
    }

    @Test
    void anotherClientHasAnother() {
        assertThat(idOf(burst().client("other", "Azure CLI"))).isNotEqualTo(idOf(burst()));
    }

    @Test
    void aMillisecondLaterIsAnother() {
        // Given
        BurstBuilder later = burst().redemption("14:02:00.001", "a", "Graph");

        // When
        String id = AlertId.of(RULE, later.burst());

        // Then
        assertThat(id).isNotEqualTo(idOf(burst()));
    }

    @Test
    void anotherRuleHasAnother() {
        // Given
        BurstBuilder burst = burst().redemption("14:02:00.000", "a", "Graph");

        // When
        String id = AlertId.of("hunt-2026-001", burst.burst());

        // Then
        assertThat(id).isNotEqualTo(idOf(burst()));
    }
}
