package io.fociwatch.asn;

import java.util.Optional;

/**
 * An IP address as a number. IPv4 lies in the low 32 bits of {@code low}.
 *
 * @param isIpv4 whether it is IPv4, also where it was written as IPv4-mapped IPv6
 * @param high the upper 64 bits of an IPv6 address, else 0
 * @param low the lower 64 bits of an IPv6 address, or the IPv4 address
 */
record Address(boolean isIpv4, long high, long low) {

    /**
     * The address that a log writes: IPv4, IPv6 in any form, with a port as {@code 192.0.2.1:443}
     * or {@code [2001:db8::1]:443}, or with a zone as {@code fe80::1%eth0}. Never asks a name
     * server.
     *
     * @return empty if the text is no address
     */
    static Optional<Address> parse(String text) {
        AddressParser read = new AddressParser(text);
        return read.parse()
                ? Optional.of(new Address(read.isIpv4(), read.high(), read.low()))
                : Optional.empty();
    }

    /** An address of four octets. */
    static Address ipv4(long bits) {
        return new Address(true, 0, bits);
    }

    /** An address of sixteen octets; IPv4 where it is IPv4-mapped. */
    static Address ipv6(long high, long low) {
        boolean mapped = high == 0 && low >>> 32 == 0xFFFF;
        return mapped ? ipv4(low & 0xFFFF_FFFFL) : new Address(false, high, low);
    }
}
