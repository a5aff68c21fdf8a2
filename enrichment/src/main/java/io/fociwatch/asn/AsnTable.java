package io.fociwatch.asn;

import java.util.Optional;

/**
 * Who owns which addresses: the longest prefix wins. Immutable, compact (some bytes a prefix), and
 * safe to share between threads.
 */
public final class AsnTable {
    private final AsnTableVersion source;
    private final String version;
    private final Owners owners;
    private final Ipv4Ranges ipv4;
    private final Ipv6Ranges ipv6;

    AsnTable(AsnTableVersion source, Owners owners, Ipv4Ranges ipv4, Ipv6Ranges ipv6) {
        this.source = source;
        this.version = source.toString();
        this.owners = owners;
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /** Date, rows and digest of what it was read from. */
    public String version() {
        return version;
    }

    /** What {@link #version} tells, in parts. */
    AsnTableVersion source() {
        return source;
    }

    /**
     * The owner of an address.
     *
     * @param address as a log writes it, see {@link Address#parse}
     * @return empty if the text is no address, or nobody owns it
     */
    public Optional<AutonomousSystem> ownerOf(String address) {
        AddressParser read = new AddressParser(address);
        if (!read.parse()) {
            return Optional.empty();
        }
        int owner =
                read.isIpv4()
                        ? ipv4.ownerOf((int) read.low())
                        : ipv6.ownerOf(read.high(), read.low());
        return owner == Ipv4Ranges.NOBODY ? Optional.empty() : Optional.of(owners.get(owner));
    }

    Owners owners() {
        return owners;
    }

    Ipv4Ranges ipv4() {
        return ipv4;
    }

    Ipv6Ranges ipv6() {
        return ipv6;
    }
}
