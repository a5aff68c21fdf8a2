package io.fociwatch.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClientCatalogueTest {
    private static final String ONE = "11111111-1111-1111-1111-111111111111";
    private static final String TWO = "22222222-2222-2222-2222-222222222222";
    private static final long MAY = Instant.parse("2026-05-01T00:00:00Z").toEpochMilli();
    private static final long JUNE = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    @Test
    void aClientIsListedFromItsFirstDayUntilBeforeTheOther() {
        // When
        ClientCatalogue clients = catalogue(ONE + ",own,One,2026-05-01,2026-06-01");

        // Then
        assertThat(clients.lists(ONE, MAY - 1)).isFalse();
        assertThat(clients.lists(ONE, MAY)).isTrue();
        assertThat(clients.lists(ONE, JUNE - 1)).isTrue();
        assertThat(clients.lists(ONE, JUNE)).isFalse();
    }

    @Test
    void aClientWithoutDatesIsListedAlways() {
        // When
        ClientCatalogue clients = catalogue(ONE + ",own,One,,");

        // Then
        assertThat(clients.lists(ONE, Long.MIN_VALUE)).isTrue();
        assertThat(clients.lists(ONE, Long.MAX_VALUE - 1)).isTrue();
    }

    @Test
    void aClientOfTwoFamiliesIsListedWhileEitherHoldsIt() {
        // When
        ClientCatalogue clients =
                catalogue(ONE + ",early,One,,2026-05-01", ONE + ",late,One,2026-06-01,");

        // Then
        assertThat(clients.lists(ONE, MAY - 1)).isTrue();
        assertThat(clients.lists(ONE, MAY)).isFalse();
        assertThat(clients.lists(ONE, JUNE)).isTrue();
    }

    @Test
    void anUnknownClientIsNeverListed() {
        assertThat(catalogue(ONE + ",own,One,,").lists(TWO, MAY)).isFalse();
        assertThat(catalogue(ONE + ",own,One,,").lists("", MAY)).isFalse();
    }

    @Test
    void itNamesTheClientsItKnows() {
        // When
        ClientCatalogue clients = catalogue(ONE + ",own,One,,");

        // Then
        assertThat(clients.nameOf(ONE)).isEqualTo("One");
        assertThat(clients.nameOf(TWO)).isEmpty();
    }

    @Test
    void onlySomeFamiliesAreKept() {
        // Given
        ClientCatalogue clients =
                catalogue(ONE + ",a,One,,", TWO + ",b,Two,,", ONE + ",b,One,,2026-05-01");

        // When
        ClientCatalogue onlyB = clients.only(List.of("b"));

        // Then
        assertThat(onlyB.families()).containsExactly("b");
        assertThat(onlyB.lists(TWO, MAY)).isTrue();
        assertThat(onlyB.lists(ONE, MAY)).isFalse();
        assertThat(onlyB.lists(ONE, MAY - 1)).isTrue();
    }

    @Test
    void aFamilyThatIsNotThereIsRefusedByName() {
        // Given
        ClientCatalogue clients = catalogue(ONE + ",b,One,,", TWO + ",a,Two,,");

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.only(List.of("a", "foci")))
                .withMessage("no client family 'foci' in the catalogue; it has a, b");
    }

    @Test
    void noFamilyAtAllIsRefusedAsItWouldWatchNobody() {
        // Given
        ClientCatalogue clients = catalogue(ONE + ",b,One,,", TWO + ",a,Two,,");

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clients.only(List.of()))
                .withMessage("no client family is asked for; the catalogue has a, b");
    }

    private static ClientCatalogue catalogue(String... rows) {
        return ClientCatalogueReader.read(
                "clients.csv",
                new StringReader(ClientCatalogueReader.HEADER + "\n" + String.join("\n", rows)));
    }
}
