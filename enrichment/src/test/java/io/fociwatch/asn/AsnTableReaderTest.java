package io.fociwatch.asn;

import static io.fociwatch.asn.AsnFiles.GOOD;
import static io.fociwatch.asn.AsnFiles.HEADER;
import static io.fociwatch.asn.AsnFiles.MAY;
import static io.fociwatch.asn.AsnFiles.stream;
import static io.fociwatch.asn.AsnFiles.table;
import static io.fociwatch.asn.AsnFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AsnTableReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIDR,CIDRASN,CIDRASNName,CIDRSource\r\n192.0.2.0/24,64500,\"Made, Up\",test\r\n",
                "CIDR,CIDRASN,CIDRASNName\n192.0.2.0/24,64500,\"Made, Up\"\n",
                "192.0.2.0/24,64500,\"Made, Up\"",
                "\uFEFFCIDR,CIDRASN,CIDRASNName\r\n192.0.2.0/24,64500,\"Made, Up\"\r\n",
                "\uFEFF192.0.2.0/24,64500,\"Made, Up\"\r\n",
                "\uFEFF\"CIDR\",\"CIDRASN\",\"CIDRASNName\"\r\n"
                        + "\"192.0.2.0/24\",\"64500\",\"Made, Up\"\r\n",
                "\"cidr\",\"x\",\"y\"\r\n\r\n192.0.2.0/24, 64500 ,\"  Made, Up \"\r\n\r\n"
            })
    void readsThreeAndFourColumnsInEveryDress(String csv) throws Exception {
        assertThat(table(0, csv).ownerOf("192.0.2.7")).hasToString("Optional[AS64500 Made, Up]");
    }

    @Test
    void quotesWithinANameAreDoubled() throws Exception {
        assertThat(table(0, "192.0.2.0/24,64500,\"The \"\"Net\"\"\"\r\n").ownerOf("192.0.2.7"))
                .hasToString("Optional[AS64500 The \"Net\"]");
    }

    @Test
    void ipv4AndIpv6ComeFromTwoFiles() throws Exception {
        // Given
        AsnTableReader reader = new AsnTableReader(0);

        // When
        reader.add("v4.zip", stream(zip("v4.csv", HEADER + GOOD)), MAY);
        reader.add("v6.csv", stream((HEADER + "2001:db8::/32,64501,six,x").getBytes(UTF_8)), MAY);
        AsnTable table = reader.finish();

        // Then
        assertThat(table.ownerOf("192.0.2.7")).hasToString("Optional[AS64500 Made, Up]");
        assertThat(table.ownerOf("2001:db8::1")).hasToString("Optional[AS64501 six]");
    }

    @Test
    void theVersionIsDateRowsAndDigest() throws Exception {
        assertThat(table(0, HEADER + GOOD).version())
                .matches("2026-05-01, 1 rows, [0-9a-f]{12}")
                .isEqualTo(table(0, HEADER + GOOD).version())
                .isNotEqualTo(table(0, HEADER + GOOD.replace("Up", "up")).version());
    }

    @Test
    void nestedAndRepeatedPrefixesInAnyOrderAreOneTable() throws Exception {
        // Given
        String rows =
                "10.1.1.0/24,3,c\n10.0.0.0/8,1,a\n10.1.1.7/32,4,d\n10.1.0.0/16,9,old\n"
                        + "10.1.0.0/16,2,b\n10.1.1.7,5,alone\n0.0.0.0/0,0,all\n";

        // When
        AsnTable table = table(0, rows);

        // Then
        assertThat(table.ownerOf("10.1.1.7")).hasToString("Optional[AS5 alone]");
        assertThat(table.ownerOf("10.1.1.8")).hasToString("Optional[AS3 c]");
        assertThat(table.ownerOf("10.1.2.8")).hasToString("Optional[AS2 b]");
        assertThat(table.ownerOf("10.2.2.8")).hasToString("Optional[AS1 a]");
        assertThat(table.ownerOf("11.2.2.8")).hasToString("Optional[AS0 all]");
    }
}
