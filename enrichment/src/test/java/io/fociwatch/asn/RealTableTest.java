package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Tables as large as the published list, against the library's tries. */
final class RealTableTest {
    private static final int PROBES = 1_000_000;
    private static final int SYNTHETIC = 650_000;

    @Test
    void answersOverARealTableAreTheLibraryTries() throws Exception {
        // Given
        Path folder = Path.of(System.getProperty("foci.shared", "")).resolve("asn");
        Path ipv4 = folder.resolve("kusto-cidr-asn.csv.zip");
        Path ipv6 = folder.resolve("kusto-cidr-asn-ipv6.csv.zip");
        Assumptions.assumeTrue(
                Files.exists(ipv4) && Files.exists(ipv6),
                "no real ASN table: -Dfoci.shared names no folder with asn/");
        Tries tries = new Tries();
        forEachRow(ipv4, tries::put);
        forEachRow(ipv6, tries::put);

        // When
        AsnTableReader reader = new AsnTableReader(0.01);
        for (Path file : List.of(ipv4, ipv6)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                reader.add(file.toString(), bytes, Instant.EPOCH);
            }
        }
        AsnTable table = travelled(reader.finish());

        // Then
        System.out.println("real ASN table: " + table.version());
        assertThat(reader.badRows()).isZero();
        assertThat(differences(table, tries, 45)).isZero();
    }

    @Test
    void answersOverALargeNestedTableAreTheLibraryTries() {
        long seed = 2025045;
        System.out.println("large nested table of seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Tries tries = new Tries();
        AsnTableBuilder builder = new AsnTableBuilder();
        List<IPAddress> before = new ArrayList<>();
        for (int asn = 1; asn <= SYNTHETIC; asn++) {
            IPAddress prefix = nested(random, before);
            tries.put(prefix, asn);
            String text = prefix.toCanonicalString();
            builder.add(Prefix.parse(text), new AutonomousSystem(asn, asn % 4 == 0 ? "" : "n"));
        }

        // When
        AsnTable table = travelled(builder.build(LocalDate.EPOCH, "large"));

        // Then
        assertThat(differences(table, tries, seed)).isZero();
    }

    /** Half at random over all addresses, half at the edges of prefixes. */
    private static long differences(AsnTable table, Tries tries, long seed) {
        System.out.println("probes of seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        IPAddressGenerator addresses = new IPAddressGenerator();
        long differences = 0;
        long owned = 0;
        for (int i = 0; i < PROBES; i++) {
            IPAddress address =
                    random.nextBoolean() ? tries.edge(random) : addresses.from(bytes(random));
            long expected = tries.ownerOf(address);
            long actual =
                    table.ownerOf(address.toCanonicalString())
                            .map(AutonomousSystem::number)
                            .orElse(Tries.NOBODY);
            differences += expected == actual ? 0 : 1;
            owned += actual == Tries.NOBODY ? 0 : 1;
        }
        System.out.printf("%,d probes, %,d owned, %,d differences%n", PROBES, owned, differences);
        assertThat(owned).isBetween(PROBES / 4L, PROBES - 1L);
        return differences;
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(4) > 0 ? 4 : 16];
        random.nextBytes(bytes);
        if (bytes.length == 16) {
            bytes[0] = 0x20;
        }
        return bytes;
    }

    /** A third lies in one that came before. */
    private static IPAddress nested(SplittableRandom random, List<IPAddress> before) {
        IPAddress prefix;
        if (!before.isEmpty() && random.nextInt(3) == 0) {
            IPAddress around = before.get(random.nextInt(before.size()));
            int length = around.getNetworkPrefixLength();
            int longer = length + random.nextInt(around.getBitCount() - length + 1);
            prefix = around.getLower().withoutPrefixLength().toPrefixBlock(longer);
        } else {
            IPAddress base = new IPAddressGenerator().from(bytes(random));
            prefix =
                    base.toPrefixBlock(
                            base.isIPv4() ? 10 + random.nextInt(15) : 20 + random.nextInt(45));
        }
        if (before.size() < 100_000) {
            before.add(prefix);
        }
        return prefix;
    }

    private static AsnTable travelled(AsnTable table) {
        return AsnTableCodec.decode(AsnTableCodec.encode(table));
    }

    private static void forEachRow(Path zip, BiConsumer<IPAddress, Long> rows) throws Exception {
        try (ZipInputStream bytes = new ZipInputStream(Files.newInputStream(zip))) {
            bytes.getNextEntry();
            CsvReader.builder()
                    .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .stream()
                    .skip(1)
                    .forEach(
                            row ->
                                    rows.accept(
                                            new IPAddressString(row.getField(0)).getAddress(),
                                            Long.valueOf(row.getField(1))));
        }
    }
}
