package io.fociwatch.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.fociwatch.asn.AsnTable;
import io.fociwatch.asn.AsnTableException;
import io.fociwatch.asn.AsnTableReader;
import io.fociwatch.asn.AutonomousSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * The list of prefixes and owners that ASN benchmarks use, in memory as the zips that it comes in.
 *
 * @param description says whether it is real
 * @param zips by file name, IPv4 and IPv6 apart
 */
record AsnList(String description, Map<String, byte[]> zips) {
    private static final String SHARED = "foci.shared";

    /** Takes each row. */
    @FunctionalInterface
    interface Rows {
        void take(IPAddress prefix, AutonomousSystem owner);
    }

    /**
     * The real list where the system property {@code foci.shared} leads to one, else one as large.
     */
    static AsnList find() throws IOException {
        String shared = System.getProperty(SHARED, "");
        return shared.isEmpty() ? new SyntheticAsnList().zipped() : real(Path.of(shared, "asn"));
    }

    private static AsnList real(Path folder) throws IOException {
        Map<String, byte[]> zips = new LinkedHashMap<>();
        for (String name : new String[] {"kusto-cidr-asn.csv.zip", "kusto-cidr-asn-ipv6.csv.zip"}) {
            zips.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return new AsnList("a real list, of `-D%s`".formatted(SHARED), zips);
    }

    /** Reads it as the product does. */
    AsnTable read() throws AsnTableException {
        AsnTableReader reader = new AsnTableReader(0);
        for (Map.Entry<String, byte[]> zip : zips.entrySet()) {
            reader.add(zip.getKey(), new ByteArrayInputStream(zip.getValue()), Instant.EPOCH);
        }
        return reader.finish();
    }

    /** Reads it by other ways than the product's. */
    void forEachRow(Rows rows) throws IOException {
        for (byte[] zip : zips.values()) {
            try (ZipInputStream bytes = new ZipInputStream(new ByteArrayInputStream(zip))) {
                bytes.getNextEntry();
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8));
                csv.stream().skip(1).forEach(row -> take(row, rows));
            }
        }
    }

    private static void take(CsvRecord row, Rows rows) {
        rows.take(
                new IPAddressString(row.getField(0)).getAddress(),
                new AutonomousSystem(Long.parseLong(row.getField(1)), row.getField(2)));
    }

    @Override
    public String toString() {
        return description;
    }
}
