package io.fociwatch.asn;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import java.util.Optional;

/**
 * The longest-prefix look-up that the ipaddress library brings: a trie of IPv4 and one of IPv6.
 *
 * @param <V> what a prefix stands for
 */
public final class LibraryTries<V> {
    private final IPv4AddressAssociativeTrie<V> ipv4 = new IPv4AddressAssociativeTrie<>();
    private final IPv6AddressAssociativeTrie<V> ipv6 = new IPv6AddressAssociativeTrie<>();

    /** Adds a prefix; the later of two holds. */
    public void put(IPAddress prefix, V value) {
        int length = prefix.getNetworkPrefixLength();
        // Made anew, for a parsed address keeps its text, which nearly doubles the tries.
        if (prefix.isIPv4()) {
            ipv4.put(new IPv4Address(prefix.toIPv4().intValue(), length), value);
        } else {
            ipv6.put(new IPv6Address(prefix.toIPv6().getValue(), length), value);
        }
    }

    /** What the longest prefix of an address stands for; empty if there is none. */
    public Optional<V> find(String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        if (address == null) {
            return Optional.empty();
        }
        // The node of the longest prefix, and not the prefix, which would have to be looked up.
        if (address.isIPv4()) {
            var node = ipv4.longestPrefixMatchNode(address.toIPv4());
            return node == null ? Optional.empty() : Optional.of(node.getValue());
        }
        var node = ipv6.longestPrefixMatchNode(address.toIPv6());
        return node == null ? Optional.empty() : Optional.of(node.getValue());
    }
}
