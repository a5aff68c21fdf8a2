package io.fociwatch.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BundledCatalogueTest {
    private static final String HUNT = "hunt-2025-045";
    private static final String AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private static final String AUTHENTICATION_BROKER = "29d9ed98-a469-4536-ade2-f981bc1d605e";
    private static final String TEAMS = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
    private static final long LEFT = Instant.parse("2026-01-26T00:00:00Z").toEpochMilli();

    private final ClientCatalogue clients = ClientCatalogueReader.bundled();

    @Test
    void itHasTheHuntsOwnClientsAndTheFociList() {
        assertThat(clients.families()).containsExactly("foci", HUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04b07795-8542-4bc9-aaaa-59d79c0a3df9",
                "1950a258-227b-4e31-a9cf-717495945fc2",
                AUTHENTICATION_BROKER,
                "d3590ed6-52b3-4102-aeff-aad2292ab01c",
                AZURE_CLI
            })
    void theHuntsFiveCountAtAnyTime(String client) {
        // When
        ClientCatalogue hunt = clients.only(List.of(HUNT));

        // Then
        assertThat(hunt.lists(client, 0)).isTrue();
        assertThat(hunt.lists(client, Instant.parse("2040-01-01T00:00:00Z").toEpochMilli()))
                .isTrue();
        assertThat(hunt.nameOf(client)).startsWith("Microsoft ");
    }

    @Test
    void theHuntHasNoSixth() {
        assertThat(clients.only(List.of(HUNT)).lists(TEAMS, LEFT)).isFalse();
        assertThat(clients.only(List.of("foci")).lists(TEAMS, LEFT)).isTrue();
    }

    @Test
    void theAzureCliLeftTheFociFamilyWithThe26thOfJanuary2026() {
        // When
        ClientCatalogue foci = clients.only(List.of("foci"));

        // Then
        assertThat(foci.lists(AZURE_CLI, LEFT - 1)).isTrue();
        assertThat(foci.lists(AZURE_CLI, LEFT)).isFalse();
    }

    @Test
    void whatOneFamilyHasLostAnotherMayStillList() {
        assertThat(clients.lists(AZURE_CLI, LEFT)).isTrue();
    }

    @Test
    void theAuthenticationBrokerWasNeverFoci() {
        assertThat(clients.only(List.of("foci")).lists(AUTHENTICATION_BROKER, 0)).isFalse();
    }
}
