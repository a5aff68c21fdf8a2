package io.fociwatch.asn;

import static io.fociwatch.asn.AsnFiles.GOOD;
import static io.fociwatch.asn.AsnFiles.HEADER;
import static io.fociwatch.asn.AsnFiles.MAY;
import static io.fociwatch.asn.AsnFiles.stream;
import static io.fociwatch.asn.AsnFiles.table;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad row is told of and left out; a table with too many of them is refused. */
final class AsnBadRowsTest {
    private static final double HALF = 0.5;

    @Test
    void aMissingQuoteCostsAllTheRowsThatItSwallows() throws Exception {
        // Given
        AsnTableReader reader = new AsnTableReader(HALF);
        String swallowed =
                "192.0.2.0/24,64500,\"Made\r\n" + "198.51.100.0/24,64501,good\r\n".repeat(9);

        // When
        reader.add("asn.csv", stream((GOOD.repeat(12) + swallowed).getBytes(UTF_8)), MAY);

        // Then
        assertThat(reader.finish().ownerOf("192.0.2.7")).hasToString("Optional[AS64500 Made, Up]");
        assertThat(reader.badRows()).isEqualTo(11);
        assertThat(reader.faults())
                .containsExactly("asn.csv:13: a field goes on over 11 lines; a quote is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    192.0.2.0/24                    | 1 columns instead of 3 or 4
                    192.0.2.0/24,64500              | 2 columns instead of 3 or 4
                    192.0.2.0/24,64500,a,b,c        | 5 columns instead of 3 or 4
                    192.0.2.1/24,64500,host bits    | its address has bits behind the prefix
                    2001:db8::1/32,64500,host bits  | its address has bits behind the prefix
                    192.0.2.0/33,64500,too long     | no prefix: 192.0.2.0/33
                    192.0.2.0/-1,64500,negative     | no prefix: 192.0.2.0/-1
                    192.0.2.0/24/24,64500,twice     | no prefix: 192.0.2.0/24/24
                    192.0.2.256/32,64500,octet      | no prefix: 192.0.2.256/32
                    192.0.2/24,64500,three octets   | no prefix: 192.0.2/24
                    192.0.2.0-255,64500,range       | no prefix: 192.0.2.0-255
                    192.0.2.*,64500,wildcard        | no prefix: 192.0.2.*
                    192.0.*.*/16,64500,wildcard     | no prefix: 192.0.*.*/16
                    192.0.2.0/255.255.255.0,1,mask  | no prefix: 192.0.2.0/255.255.255.0
                    3221225984,64500,one number     | no prefix: 3221225984
                    0xC0000200,64500,hexadecimal    | no prefix: 0xC0000200
                    fe80::%eth0/64,64500,zone       | no prefix: fe80::%eth0/64
                    contoso.com,64500,name          | no prefix: contoso.com
                    *,64500,everything              | no prefix: *
                    ,64500,nothing                  | no prefix:
                    192.0.2.0/24,AS64500,number     | the AS number is none
                    192.0.2.0/24,,number            | the AS number is none
                    192.0.2.0/24,64500.0,number     | the AS number is none
                    192.0.2.0/24,-1,number          | the AS number is out of range
                    192.0.2.0/24,4294967296,number  | the AS number is out of range
                    192.0.2.0/24,99999999999999999999,number | the AS number is none
                    """)
    void aBadRowIsToldWithItsPlaceAndLeftOut(String row, String fault) throws Exception {
        // Given
        AsnTableReader reader = new AsnTableReader(HALF);

        // When
        reader.add(
                "asn.csv",
                stream((HEADER + "203.0.113.0/24,64501,good,x\r\n" + row + "\r\n").getBytes(UTF_8)),
                MAY);
        AsnTable table = reader.finish();

        // Then
        assertThat(reader.badRows()).isEqualTo(1);
        assertThat(reader.faults()).hasSize(1);
        assertThat(reader.faults().get(0)).startsWith("asn.csv:3: " + fault);
        assertThat(table.ownerOf("192.0.2.7")).isEmpty();
        assertThat(table.ownerOf("203.0.113.7")).hasToString("Optional[AS64501 good]");
    }

    @Test
    void aTableWithTooManyBadRowsIsRefusedWithTheFirstOfThem() {
        assertThatThrownBy(() -> table(0.01, HEADER + GOOD + "x\r\n" + "y\r\n"))
                .isInstanceOf(AsnTableException.class)
                .hasMessage(
                        "2 of 3 rows are bad, at most 1.0 % may be; first asn.csv:3: 1 columns"
                                + " instead of 3 or 4");
    }

    @Test
    void aTableWithAsManyBadRowsAsMayBeIsUsed() throws Exception {
        assertThat(table(HALF, GOOD + "x\r\n").ownerOf("192.0.2.7")).isPresent();
        assertThatThrownBy(() -> table(0.49, GOOD + "x\r\n")).isInstanceOf(AsnTableException.class);
    }

    @Test
    void ofManyBadRowsTheFirstTwentyAreKept() throws Exception {
        // Given
        AsnTableReader reader = new AsnTableReader(1);

        // When
        reader.add("asn.csv", stream((GOOD + "x\n".repeat(1_000)).getBytes(UTF_8)), MAY);

        // Then
        assertThat(reader.finish().ownerOf("192.0.2.7")).isPresent();
        assertThat(reader.faults()).hasSize(20);
        assertThat(reader.badRows()).isEqualTo(1_000);
    }
}
