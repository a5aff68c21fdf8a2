package io.fociwatch.asn;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The ipaddress library's own longest-prefix look-up, an oracle for tables. */
final class Tries {
    static final long NOBODY = -1;

    private final IPv4AddressAssociativeTrie<Long> ipv4 = new IPv4AddressAssociativeTrie<>();
    private final IPv6AddressAssociativeTrie<Long> ipv6 = new IPv6AddressAssociativeTrie<>();
    private final List<IPAddress> prefixes = new ArrayList<>();

    void put(IPAddress prefix, long owner) {
        if (prefix.isIPv4()) {
            ipv4.put(prefix.toIPv4(), owner);
        } else {
            ipv6.put(prefix.toIPv6(), owner);
        }
        prefixes.add(prefix);
    }

    /** The first or last address of a prefix, or the one behind it. */
    IPAddress edge(SplittableRandom random) {
        IPAddress prefix = prefixes.get(random.nextInt(prefixes.size()));
        IPAddress upper = prefix.getUpper().withoutPrefixLength();
        return switch (random.nextInt(3)) {
            case 0 -> prefix.getLower().withoutPrefixLength();
            case 1 -> upper;
            default -> upper.isMax() ? upper : upper.increment(1);
        };
    }

    long ownerOf(IPAddress address) {
        Long owner = null;
        if (address.isIPv4()) {
            var node = ipv4.longestPrefixMatchNode(address.toIPv4());
            owner = node == null ? null : node.getValue();
        } else if (!address.toIPv6().isIPv4Mapped()) {
            var node = ipv6.longestPrefixMatchNode(address.toIPv6());
            owner = node == null ? null : node.getValue();
        }
        return owner == null ? NOBODY : owner;
    }
}
