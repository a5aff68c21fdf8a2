package io.fociwatch.benchmark;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A list made up in the form and size of a real one: lengths as routers announce them, a quarter of
 * the prefixes within another, 80,000 owners, and no name in one row of nine.
 *
 * @param ipv4 how many IPv4 prefixes
 * @param ipv6 how many IPv6 prefixes
 */
record SyntheticAsnList(int ipv4, int ipv6) {
    private static final int SEED = 2025045;
    private static final int OWNERS = 80_000;
    private static final String NAME = "EXAMPLE-%d The %x Network Company, XX";

    /** IPv4 lengths, each as often as it stands here. */
    private static final int[] IPV4_LENGTHS = {
        12, 14, 16, 17, 18, 18, 19, 19, 19, 20, 20, 20, 21, 21, 21, 21, 22, 22, 22, 22, 22, 22, 22,
        22, 22, 23, 23, 23, 23, 23, 23, 23, 23, 23, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24,
        24, 24, 24, 24, 24, 24, 24, 26
    };

    private static final int[] IPV6_LENGTHS = {
        29, 32, 32, 32, 32, 34, 36, 38, 40, 40, 42, 44, 44, 46, 47, 48, 48, 48, 48, 48, 48, 60, 64
    };

    /** As many as the real list has. */
    SyntheticAsnList() {
        this(535_442, 165_936);
    }

    AsnList zipped() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, byte[]> zips = new LinkedHashMap<>();
        zips.put(
                "synthetic.csv.zip",
                zip(random, prefixes(random, ipv4, () -> anywhere(random, 4, IPV4_LENGTHS))));
        zips.put(
                "synthetic-ipv6.csv.zip",
                zip(random, prefixes(random, ipv6, () -> anywhere(random, 16, IPV6_LENGTHS))));
        return new AsnList("a list made up of seed %d".formatted(SEED), zips);
    }

    private static Set<IPAddress> prefixes(
            SplittableRandom random, int count, Supplier<IPAddress> anywhere) {
        Set<IPAddress> prefixes = new HashSet<>();
        List<IPAddress> inOrder = new ArrayList<>();
        while (prefixes.size() < count) {
            boolean nested = !inOrder.isEmpty() && random.nextInt(4) == 0;
            IPAddress prefix =
                    nested
                            ? within(random, inOrder.get(random.nextInt(inOrder.size())))
                            : anywhere.get();
            if (prefixes.add(prefix)) {
                inOrder.add(prefix);
            }
        }
        return prefixes;
    }

    private static IPAddress anywhere(SplittableRandom random, int bytes, int[] lengths) {
        byte[] address = new byte[bytes];
        random.nextBytes(address);
        if (bytes == 16) {
            // 2000::/4: what is given out so far lies in it.
            address[0] = (byte) (0x20 | address[0] & 0x0F);
        }
        return new IPAddressGenerator()
                .from(address)
                .toPrefixBlock(lengths[random.nextInt(lengths.length)]);
    }

    private static IPAddress within(SplittableRandom random, IPAddress around) {
        int length = around.getNetworkPrefixLength();
        int longest = around.isIPv4() ? 28 : 72;
        int longer = Math.min(length + 1 + random.nextInt(8), Math.max(longest, length));
        return RandomAddresses.within(random, around).toPrefixBlock(longer);
    }

    private static byte[] zip(SplittableRandom random, Set<IPAddress> prefixes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes);
        zip.putNextEntry(new ZipEntry("synthetic.csv"));
        PrintStream csv = new PrintStream(zip, false, StandardCharsets.UTF_8);
        csv.print("CIDR,CIDRASN,CIDRASNName,CIDRSource\r\n");
        for (IPAddress prefix : prefixes) {
            int owner = 1 + random.nextInt(OWNERS);
            String name = owner % 9 == 0 ? "" : NAME.formatted(owner, Scramble.of(owner) >>> 40);
            csv.printf("%s,%d,\"%s\",made up\r\n", prefix.toCanonicalString(), owner, name);
        }
        csv.close();
        return bytes.toByteArray();
    }
}
