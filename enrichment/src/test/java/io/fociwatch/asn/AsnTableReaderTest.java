package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AsnTableReaderTest {
    private static final Instant MAY = Instant.parse("2026-05-01T11:00:00Z");
    private static final String HEADER = "CIDR,CIDRASN,CIDRASNName,CIDRSource\r\n";
    private static final String GOOD = "192.0.2.0/24,64500,\"Made, Up\",test\r\n";
    private static final double HALF = 0.5;

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

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "\r\n\r\n", "\uFEFF"})
    void aTableWithoutRowsIsRefused(String csv) {
        assertThatThrownBy(() -> table(1, csv))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.csv: no rows; is it the list of prefixes?");
    }

    @Test
    void aTableOfNoFilesIsRefused() {
        assertThatThrownBy(() -> new AsnTableReader(1).finish())
                .isInstanceOf(AsnTableException.class)
                .hasMessage("no files: no rows; is it the list of prefixes?");
    }

    @Test
    void aPageThatReportsAnErrorIsRefused() {
        String page =
                "<!DOCTYPE html>\n<html><head><title>404</title></head>\n<body>\n<p>Not found, or"
                        + " moved, or gone</p>\n</body></html>\n";
        assertThatThrownBy(() -> table(0.01, page))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: 1 columns");
    }

    @Test
    void anotherEncodingWithoutAMarkIsRefused() {
        AsnTableReader reader = new AsnTableReader(0.01);
        assertThatThrownBy(
                        () -> {
                            reader.add("asn.csv", stream((HEADER + GOOD).getBytes(UTF_16LE)), MAY);
                            reader.finish();
                        })
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: ");
    }

    @Test
    void quotesThatNeverEndAreRefused() {
        assertThatThrownBy(
                        () -> table(0.01, HEADER + "192.0.2.0/24,1,\"open\r\n" + GOOD.repeat(50)))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv");
    }

    @Test
    void aZipThatWasCutOffIsRefusedWhereverItWasCut() throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 2_000; i++) {
            csv.append("10.%d.%d.0/24,%d,n%d,x\r\n".formatted(i / 256, i % 256, i, i * 31));
        }
        byte[] whole = zip("asn.csv", csv.toString());
        int endOfData = whole.length - 80;
        for (int length = 2; length < endOfData; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(
                            () -> {
                                AsnTableReader reader = new AsnTableReader(0.01);
                                reader.add("asn.zip", stream(cut), MAY);
                                reader.finish();
                            })
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(AsnTableException.class)
                    .hasMessageStartingWith("asn.zip");
        }
    }

    @Test
    void aZipWithChangedBytesIsRefused() throws Exception {
        // Given
        byte[] zip = zip("asn.csv", HEADER + GOOD.repeat(500));

        // When
        zip[zip.length / 2] ^= 0x55;

        // Then
        assertThatThrownBy(
                        () -> {
                            AsnTableReader reader = new AsnTableReader(0.01);
                            reader.add("asn.zip", stream(zip), MAY);
                            reader.finish();
                        })
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.zip");
    }

    @Test
    void aZipOfNothingIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("folder/"));
        }
        assertThatThrownBy(
                        () ->
                                new AsnTableReader(0)
                                        .add("asn.zip", stream(bytes.toByteArray()), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.zip: the zip holds no file");
    }

    @Test
    void aZipThatUnpacksToMoreThanATableIsRefused() throws Exception {
        // Given
        byte[] bomb = zip("asn.csv", "\n".repeat(200_000));
        AsnTableReader reader = new AsnTableReader(1, 100_000);

        // Then
        assertThatThrownBy(() -> reader.add("asn.zip", stream(bomb), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.zip: cannot be read: more than 100,000 bytes");
    }

    @Test
    void manySmallFilesAreNoWayAroundTheBound() throws Exception {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 50; i++) {
                zip.putNextEntry(new ZipEntry("asn-" + i + ".csv"));
                zip.write(GOOD.repeat(100).getBytes(UTF_8));
            }
        }
        AsnTableReader reader = new AsnTableReader(1, 100_000);

        // Then
        assertThatThrownBy(() -> reader.add("asn.zip", stream(bytes.toByteArray()), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("more than 100,000 bytes");
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        byte[] bomb = zip("asn.csv", "1".repeat(40 << 20));
        assertThatThrownBy(() -> new AsnTableReader(1).add("asn.zip", stream(bomb), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.zip");
    }

    @Test
    void aFileThatFailsInTheMiddleIsNamed() {
        InputStream failing =
                new FilterInputStream(stream((HEADER + GOOD).getBytes(UTF_8))) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int read = super.read(bytes, offset, Math.min(length, 10));
                        if (read < 0) {
                            throw new IOException("the disk is gone");
                        }
                        return read;
                    }
                };
        assertThatThrownBy(() -> new AsnTableReader(0).add("asn.csv", failing, MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.csv: cannot be read: the disk is gone");
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

    private static AsnTable table(double mostBadRows, String csv) throws AsnTableException {
        AsnTableReader reader = new AsnTableReader(mostBadRows);
        reader.add("asn.csv", stream(csv.getBytes(UTF_8)), MAY);
        return reader.finish();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
