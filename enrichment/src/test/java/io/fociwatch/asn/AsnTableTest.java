package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.format.util.AssociativeAddressTrie.AssociativeTrieNode;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AsnTableTest {

    @Test
    void theLongestPrefixWins() {
        // Given
        AsnTable table =
                AsnTables.of(
                        "CIDR,CIDRASN,CIDRASNName",
                        "10.0.0.0/8,1,eight",
                        "10.1.0.0/16,2,sixteen",
                        "10.1.1.0/24,3,twentyfour",
                        "2001:db8::/32,4,thirtytwo",
                        "2001:db8:0:1::/64,5,sixtyfour");

        // Then
        assertThat(table.ownerOf("9.255.255.255")).isEmpty();
        assertThat(table.ownerOf("10.0.0.0")).hasToString("Optional[AS1 eight]");
        assertThat(table.ownerOf("10.1.0.255")).hasToString("Optional[AS2 sixteen]");
        assertThat(table.ownerOf("10.1.1.0")).hasToString("Optional[AS3 twentyfour]");
        assertThat(table.ownerOf("10.1.1.255")).hasToString("Optional[AS3 twentyfour]");
        assertThat(table.ownerOf("10.1.2.0")).hasToString("Optional[AS2 sixteen]");
        assertThat(table.ownerOf("10.2.0.0")).hasToString("Optional[AS1 eight]");
        assertThat(table.ownerOf("11.0.0.0")).isEmpty();
        assertThat(table.ownerOf("2001:db8::1")).hasToString("Optional[AS4 thirtytwo]");
        assertThat(table.ownerOf("2001:db8:0:1:ffff::")).hasToString("Optional[AS5 sixtyfour]");
        assertThat(table.ownerOf("2001:db8:0:2::")).hasToString("Optional[AS4 thirtytwo]");
        assertThat(table.ownerOf("2001:db9::")).isEmpty();
        assertThat(table.ownerOf("::ffff:10.1.1.7")).hasToString("Optional[AS3 twentyfour]");
    }

    @Test
    void aPrefixMayReachTheEndOfAllAddresses() {
        // Given
        AsnTable table = AsnTables.of("0.0.0.0/0,1,all", "255.0.0.0/8,2,end", "8000::/1,3,half");

        // Then
        assertThat(table.ownerOf("0.0.0.0")).hasToString("Optional[AS1 all]");
        assertThat(table.ownerOf("255.255.255.255")).hasToString("Optional[AS2 end]");
        assertThat(table.ownerOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))
                .hasToString("Optional[AS3 half]");
        assertThat(table.ownerOf("7fff::")).isEmpty();
    }

    @Test
    void theNumberStandsAloneWhereTheListHasNoName() {
        // Given
        AsnTable table = AsnTables.of("1.1.8.0/24,149511,\"\",MaxMind");

        // Then
        assertThat(table.ownerOf("1.1.8.9")).hasToString("Optional[AS149511]");
    }

    @Test
    void ofTwoRowsForOnePrefixTheLaterHolds() {
        // Given
        AsnTable table = AsnTables.of("10.0.0.0/8,1,a", "10.0.0.0/8,2,b");

        // Then
        assertThat(table.ownerOf("10.9.9.9")).hasToString("Optional[AS2 b]");
    }

    @Test
    void aTableIsTheSameAfterItsTravelInChunks() {
        // Given
        AsnTable table = AsnTables.of("10.0.0.0/8,1,a", "10.1.0.0/16,4294967295,ü", "2001::/16,3,");

        // When
        AsnTable travelled = AsnTableCodec.decode(AsnTableCodec.encode(table));

        // Then
        assertThat(travelled.version()).isEqualTo(table.version());
        for (String address : List.of("10.2.0.1", "10.1.0.1", "2001::", "11.0.0.0", "::")) {
            assertThat(travelled.ownerOf(address)).isEqualTo(table.ownerOf(address));
        }
    }

    @Test
    void answersAreTheLibraryTriesOverNestedRandomPrefixes() {
        long seed = 2025045;
        System.out.println("nested prefixes of seed " + seed);
        Random random = new Random(seed);
        IPv4AddressAssociativeTrie<Long> trie4 = new IPv4AddressAssociativeTrie<>();
        IPv6AddressAssociativeTrie<Long> trie6 = new IPv6AddressAssociativeTrie<>();
        List<String> rows = new ArrayList<>();
        List<IPAddress> probes = new ArrayList<>();
        for (long asn = 1; asn <= 65_000; asn++) {
            IPAddress prefix = prefix(random, probes);
            rows.add("%s,%d,%s".formatted(prefix, asn, asn % 3 == 0 ? "" : "n" + asn % 100));
            if (prefix.isIPv4()) {
                trie4.put(prefix.toIPv4(), asn);
            } else {
                trie6.put(prefix.toIPv6(), asn);
            }
            probes.add(prefix);
        }

        // When
        AsnTable table = AsnTables.of(rows.toArray(String[]::new));

        // Then
        Collections.shuffle(probes, random);
        for (IPAddress probe : probes) {
            for (IPAddress edge :
                    List.of(
                            probe.getLower().withoutPrefixLength(),
                            probe.getUpper().withoutPrefixLength(),
                            neighbour(probe))) {
                Long expected = edge.isIPv4() ? owner(trie4, edge.toIPv4()) : owner(trie6, edge);
                assertThat(
                                table.ownerOf(edge.toCanonicalString())
                                        .map(AutonomousSystem::number)
                                        .orElse(null))
                        .as("%s", edge)
                        .isEqualTo(expected);
            }
        }
    }

    /** Half of the prefixes lie in one that came before. */
    private static IPAddress prefix(Random random, List<IPAddress> before) {
        IPAddress base;
        if (before.isEmpty() || random.nextBoolean()) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            base = new inet.ipaddr.IPAddressNetwork.IPAddressGenerator().from(bytes);
        } else {
            IPAddress around = before.get(random.nextInt(before.size()));
            base = around.getLower().withoutPrefixLength();
            int length = around.getNetworkPrefixLength();
            int longer = length + random.nextInt(around.getBitCount() - length + 1);
            return base.toPrefixBlock(longer);
        }
        return base.toPrefixBlock(4 + random.nextInt(base.getBitCount() - 3));
    }

    private static IPAddress neighbour(IPAddress prefix) {
        IPAddress upper = prefix.getUpper().withoutPrefixLength();
        return upper.isMax() ? upper : upper.increment(1);
    }

    private static Long owner(IPv4AddressAssociativeTrie<Long> trie, IPv4Address address) {
        AssociativeTrieNode<IPv4Address, Long> node = trie.longestPrefixMatchNode(address);
        return node == null ? null : node.getValue();
    }

    private static Long owner(IPv6AddressAssociativeTrie<Long> trie, IPAddress address) {
        IPv6Address asIpv6 = new IPAddressString(address.toString()).getAddress().toIPv6();
        AssociativeTrieNode<IPv6Address, Long> node = trie.longestPrefixMatchNode(asIpv6);
        boolean mapped = asIpv6.isIPv4Mapped();
        return node == null || mapped ? null : node.getValue();
    }
}
