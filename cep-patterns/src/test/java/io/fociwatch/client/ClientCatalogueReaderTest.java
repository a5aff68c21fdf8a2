package io.fociwatch.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ClientCatalogueReaderTest {
    private static final String HEADER = ClientCatalogueReader.HEADER;

    private static final String ID = "11111111-1111-1111-1111-111111111111";

    @Test
    void eachRowIsAClient() {
        // Given
        String text =
                """
                client_id,family,name,valid_from,valid_until
                11111111-1111-1111-1111-111111111111,a,One,,
                22222222-2222-2222-2222-222222222222,b,Two,2026-05-01,
                """;

        // When
        ClientCatalogue clients = read(text);

        // Then
        assertThat(clients.families()).containsExactly("a", "b");
        assertThat(clients.nameOf(ID)).isEqualTo("One");
        assertThat(clients.nameOf("22222222-2222-2222-2222-222222222222")).isEqualTo("Two");
    }

    @Test
    void aDateIsTheBeginningOfItsDayInUtc() {
        // When
        ClientCatalogue clients = read(HEADER + "\n" + ID + ",a,One,2026-05-01,2026-06-01\n");

        // Then
        assertThat(clients.lists(ID, at("2026-04-30T23:59:59.999Z"))).isFalse();
        assertThat(clients.lists(ID, at("2026-05-01T00:00:00Z"))).isTrue();
        assertThat(clients.lists(ID, at("2026-05-31T23:59:59.999Z"))).isTrue();
        assertThat(clients.lists(ID, at("2026-06-01T00:00:00Z"))).isFalse();
    }

    @Test
    void anInstantIsItself() {
        // When
        ClientCatalogue clients =
                read(HEADER + "\n" + ID + ",a,One,2026-05-01T12:00:00Z,2026-05-01T12:00:01Z\n");

        // Then
        assertThat(clients.lists(ID, at("2026-05-01T11:59:59.999Z"))).isFalse();
        assertThat(clients.lists(ID, at("2026-05-01T12:00:00.999Z"))).isTrue();
        assertThat(clients.lists(ID, at("2026-05-01T12:00:01Z"))).isFalse();
    }

    @Test
    void anIdInCapitalsIsTheSameClient() {
        // When
        ClientCatalogue clients = read(HEADER + "\nAAAAAAAA-AAAA-AAAA-AAAA-AAAAAAAAAAAA,a,One,,\n");

        // Then
        assertThat(clients.nameOf("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa")).isEqualTo("One");
    }

    @Test
    void blanksAroundAValueAreNotOfIt() {
        // When
        ClientCatalogue clients =
                read(HEADER + "\n " + ID + " , a , One , 2026-05-01 , 2026-06-01 \n");

        // Then
        assertThat(clients.families()).containsExactly("a");
        assertThat(clients.nameOf(ID)).isEqualTo("One");
        assertThat(clients.lists(ID, at("2026-05-01T00:00:00Z"))).isTrue();
    }

    @Test
    void aCommaInQuotesIsPartOfTheName() {
        assertThat(read(HEADER + "\n" + ID + ",a,\"One, \"\"the\"\" first\",,\n").nameOf(ID))
                .isEqualTo("One, \"the\" first");
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(read("# own\r\n" + HEADER + "\r\n" + ID + ",a,One,,\r\n").nameOf(ID))
                .isEqualTo("One");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(read(HEADER + "\n" + ID + ",a,One,,").nameOf(ID)).isEqualTo("One");
    }

    @Test
    void commentsAndEmptyLinesMayStandAnywhere() {
        assertThat(read("# own\n\n" + HEADER + "\n\n# one\n" + ID + ",a,One,,\n").nameOf(ID))
                .isEqualTo("One");
    }

    @Test
    void aByteOrderMarkIsNotOfTheHeader() {
        assertThat(read("\uFEFF" + HEADER + "\n" + ID + ",a,One,,\n").nameOf(ID)).isEqualTo("One");
    }

    @Test
    void aByteOrderMarkIsNotOfAComment() {
        assertThat(read("\uFEFF# own\n" + HEADER + "\n" + ID + ",a,One,,\n").nameOf(ID))
                .isEqualTo("One");
    }

    private static ClientCatalogue read(String text) {
        return ClientCatalogueReader.read("own.csv", new StringReader(text));
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
