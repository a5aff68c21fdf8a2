package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a table as they are published, made up for tests. */
final class AsnFiles {
    /** When they were written. */
    static final Instant MAY = Instant.parse("2026-05-01T11:00:00Z");

    static final String HEADER = "CIDR,CIDRASN,CIDRASNName,CIDRSource\r\n";

    /** A good row. */
    static final String GOOD = "192.0.2.0/24,64500,\"Made, Up\",test\r\n";

    private AsnFiles() {}

    /** The table that the product's reader makes of a file. */
    static AsnTable table(double mostBadRows, String csv) throws AsnTableException {
        AsnTableReader reader = new AsnTableReader(mostBadRows);
        reader.add("asn.csv", stream(csv.getBytes(UTF_8)), MAY);
        return reader.finish();
    }

    static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
