package io.fociwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By what names an alert lists the burst's resources. */
final class AlertResourcesTest {
    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    private final AlertWriter writer = new AlertWriter(ListedClient.CATALOGUE);

    @Test
    void areNamedAsLogged() {
        // Given
        BurstBuilder burst = ofResource(GRAPH, "Microsoft Graph (old name)");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("Microsoft Graph (old name)");
        assertThat(alert.signIns().get(0).resource()).isEqualTo("Microsoft Graph (old name)");
    }

    @Test
    void areNamedByTheCatalogueWhereTheLogHasNoName() {
        // Given
        BurstBuilder burst = ofResource(GRAPH, "");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("Microsoft Graph");
        assertThat(alert.signIns().get(0).resource()).isEqualTo("Microsoft Graph");
    }

    @Test
    void areNamedByTheirIdWhereNobodyKnowsAName() {
        // Given
        BurstBuilder burst = ofResource("unknown-id", "");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("unknown-id");
        assertThat(alert.resourceIds()).containsExactly("unknown-id");
        assertThat(alert.signIns().get(0).resource()).isEmpty();
    }

    @Test
    void areNamedByTheFirstSignInThatHasAName() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .deviceCode("14:00:00.000")
                        .redemption("14:02:00.000", GRAPH, "")
                        .redemption("14:03:00.000", GRAPH, "Graph, as logged")
                        .redemption("14:04:00.000", GRAPH, "Graph, renamed");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("Graph, as logged");
        assertThat(alert.resourceCount()).isEqualTo(1);
    }

    @Test
    void withoutAnIdKeepTheirNameAsLogged() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .deviceCode("14:00:00.000")
                        .redemption("14:02:00.000", "", "Azure Key Vault")
                        .redemption("14:03:00.000", "", "AZURE key vault");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("Azure Key Vault");
        assertThat(alert.resourceIds()).isEmpty();
        assertThat(alert.resourceCount()).isEqualTo(1);
    }

    @Test
    void ofOneNameAndTwoIdsAreTwo() {
        // Given
        BurstBuilder burst =
                new BurstBuilder()
                        .deviceCode("14:00:00.000")
                        .redemption("14:02:00.000", "a", "Microsoft Teams")
                        .redemption("14:03:00.000", "b", "Microsoft Teams");

        // When
        Alert alert = writer.map(burst.completed());

        // Then
        assertThat(alert.resources()).containsExactly("Microsoft Teams");
        assertThat(alert.resourceIds()).containsExactly("a", "b");
        assertThat(alert.resourceCount()).isEqualTo(2);
    }

    private BurstBuilder ofResource(String id, String name) {
        return new BurstBuilder().deviceCode("14:00:00.000").redemption("14:02:00.000", id, name);
    }
}
