package io.fociwatch.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientCatalogueReaderTest {
    private static final String HEADER = ClientCatalogueReader.HEADER;
    private static final String ID = "11111111-1111-1111-1111-111111111111";

    private static ClientCatalogue read(String text) {
        return ClientCatalogueReader.read("own.csv", new StringReader(text));
    }

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

    @Nested
    class Faults {

        @Test
        void noHeader() {
            fault(ID + ",a,One,,\n", "own.csv:1: the header must be " + HEADER);
        }

        @Test
        void aHeaderOfOtherColumns() {
            fault(
                    "# own\nclient_id,name,family,valid_from,valid_until\n",
                    "own.csv:2: the header must be " + HEADER);
        }

        @Test
        void anEmptyFile() {
            fault(
                    "",
                    "own.csv: no clients; expected the header %s and a row for each client"
                            .formatted(HEADER));
        }

        @Test
        void aHeaderAndNoClient() {
            fault(
                    HEADER + "\n# none yet\n",
                    "own.csv: no clients; expected the header %s and a row for each client"
                            .formatted(HEADER));
        }

        @Test
        void anIdThatIsNone() {
            fault(
                    HEADER + "\n" + ID + ",a,One,,\nAzure CLI,a,Two,,\n",
                    "own.csv:3: client_id 'azure cli' is no GUID");
        }

        @Test
        void noFamily() {
            fault(HEADER + "\n" + ID + ", ,One,,\n", "own.csv:2: family is empty");
        }

        @Test
        void aDateThatIsNone() {
            fault(
                    HEADER + "\n\n" + ID + ",a,One,26.01.2026,\n",
                    "own.csv:3: '26.01.2026' is no date; write it as 2026-01-26 or"
                            + " 2026-01-26T12:00:00Z");
        }

        @Test
        void anInstantThatIsNone() {
            fault(
                    HEADER + "\n" + ID + ",a,One,,2026-01-26T12:00\n",
                    "own.csv:2: '2026-01-26T12:00' is no date; write it as 2026-01-26 or"
                            + " 2026-01-26T12:00:00Z");
        }

        @Test
        void aDateThatNoCalendarHas() {
            fault(
                    HEADER + "\n" + ID + ",a,One,2026-02-30,\n",
                    "own.csv:2: '2026-02-30' is no date; write it as 2026-01-26 or"
                            + " 2026-01-26T12:00:00Z");
        }

        @Test
        void aDateBeyondAllTimestamps() {
            fault(
                    HEADER + "\n" + ID + ",a,One,,+999999999-12-31\n",
                    "own.csv:2: '+999999999-12-31' is no date; write it as 2026-01-26 or"
                            + " 2026-01-26T12:00:00Z");
        }

        @Test
        void noTimeBetweenTheDates() {
            fault(
                    HEADER + "\n" + ID + ",a,One,2026-05-01,2026-05-01\n",
                    "own.csv:2: valid_from is not before valid_until");
        }

        @Test
        void tooFewColumns() {
            fault(HEADER + "\n" + ID + ",a,One\n", "own.csv:2: 3 columns instead of 5");
        }

        @Test
        void tooManyColumnsAsWhenACommaIsNotInQuotes() {
            fault(
                    HEADER + "\n" + ID + ",a,One, the first,,\n",
                    "own.csv:2: 6 columns instead of 5");
        }

        @Test
        void aQuoteThatNeverEnds() {
            fault(
                    HEADER + "\n" + ID + ",a,\"One,,\n" + ID + ",b,Two,,\n",
                    "own.csv:2: 3 columns instead of 5");
        }

        @Test
        void aQuoteThatEndsTooEarly() {
            fault(
                    HEADER + "\n" + ID + ",a,\"One\" first,,\n",
                    "own.csv: not CSV: Exception when reading record that started in line 2:"
                            + " Unexpected character after closing quote: ' ' (0x20)");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1_000})
        void anotherEncoding(int rowsBefore) {
            // Given
            String row = ID + ",a,One,,\n";
            byte[] latin =
                    (HEADER + "\n" + row.repeat(rowsBefore) + ID + ",a,Café,,\n")
                            .getBytes(ISO_8859_1);

            // When
            Reader text =
                    new InputStreamReader(new ByteArrayInputStream(latin), UTF_8.newDecoder());

            // Then
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ClientCatalogueReader.read("own.csv", text))
                    .withMessage("own.csv: not in UTF-8; save it in that encoding");
        }

        private static void fault(String text, String message) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(text)).withMessage(message);
        }
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
