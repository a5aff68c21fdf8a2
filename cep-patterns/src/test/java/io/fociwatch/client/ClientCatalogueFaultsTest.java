package io.fociwatch.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a catalogue is named with its place. */
final class ClientCatalogueFaultsTest {
    private static final String HEADER = ClientCatalogueReader.HEADER;

    private static final String ID = "11111111-1111-1111-1111-111111111111";

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
        fault(HEADER + "\n" + ID + ",a,One, the first,,\n", "own.csv:2: 6 columns instead of 5");
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
                (HEADER + "\n" + row.repeat(rowsBefore) + ID + ",a,Café,,\n").getBytes(ISO_8859_1);

        // When
        Reader text = new InputStreamReader(new ByteArrayInputStream(latin), UTF_8.newDecoder());

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCatalogueReader.read("own.csv", text))
                .withMessage("own.csv: not in UTF-8; save it in that encoding");
    }

    private static void fault(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientCatalogueReader.read("own.csv", new StringReader(text)))
                .withMessage(message);
    }
}
