package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By what names an alert calls the user and the client. */
final class AlertNamesTest {
    private final AlertWriter writer = new AlertWriter(ListedClient.CATALOGUE);

    @Test
    void theUserIsTheFirstSignInThatNamesOne() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .user("tenant", "user-id", "From.Code@Contoso.example")
                        .deviceCode("14:00:00.000")
                        .user("tenant", "user-id", "")
                        .redemption("14:02:00.000", "a", "Graph")
                        .user("tenant", "user-id", "Alice@Contoso.example")
                        .redemption("14:03:00.000", "b", "Exchange");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.userPrincipalName()).isEqualTo("alice@contoso.example");
    }

    @Test
    void theDeviceCodeNamesTheUserWhereNoSignInDoes() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .user("tenant", "user-id", "From.Code@Contoso.example")
                        .deviceCode("14:00:00.000")
                        .user("tenant", "user-id", "")
                        .redemption("14:02:00.000", "a", "Graph");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.userPrincipalName()).isEqualTo("from.code@contoso.example");
    }

    @Test
    void theClientIsNamedByTheCatalogueWhereTheLogHasNoName() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .client(ListedClient.ID, "")
                        .deviceCode("14:00:00.000")
                        .redemption("14:02:00.000", "a", "Graph");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.appDisplayName()).isEqualTo(ListedClient.NAME);
    }

    @Test
    void theClientIsNamedAsLoggedBeforeThat() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .client(ListedClient.ID, "")
                        .deviceCode("14:00:00.000")
                        .redemption("14:02:00.000", "a", "Graph")
                        .client(ListedClient.ID, "As logged")
                        .redemption("14:03:00.000", "b", "Exchange");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.appDisplayName()).isEqualTo("As logged");
    }

    @Test
    void aClientThatNobodyNamesHasNone() {
        assertThat(
                        writer.map(
                                        new BurstBuilder()
                                                .client("unlisted", "")
                                                .deviceCode("14:00:00.000")
                                                .redemption("14:02:00.000", "a", "Graph")
                                                .completed())
                                .appDisplayName())
                .isEmpty();
    }
}
