package io.fociwatch.asn;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.nio.ByteBuffer;

/**
 * A block of addresses.
 *
 * @param first its first address
 * @param last its last address
 * @param length of the prefix in bits, counted in its own family
 */
record Prefix(Address first, Address last, int length) {
    private static final String HOST_BITS = "its address has bits behind the prefix";

    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowWildcardedSeparator(false)
                    .allowMask(false)
                    .setRangeOptions(RangeParameters.NO_RANGE)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .getParentBuilder()
                    .toParams();

    /**
     * The block that {@code text} writes, such as {@code 192.0.2.0/24}; an address alone is a block
     * of one.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Prefix parse(String text) {
        IPAddress block;
        try {
            block = new IPAddressString(text, STRICT).toAddress();
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("no prefix: " + e.getMessage(), e);
        }
        if (block == null) {
            throw new IllegalArgumentException(HOST_BITS);
        }
        int bits = block.getBitCount();
        return of(address(block), block.isPrefixed() ? block.getNetworkPrefixLength() : bits, bits);
    }

    /** The library makes objects of many objects out of a block's first and last address. */
    private static Prefix of(Address first, int length, int bits) {
        int hostBits = bits - length;
        long high = lowest(hostBits - Long.SIZE);
        long low = lowest(hostBits);
        if ((first.high() & high) != 0 || (first.low() & low) != 0) {
            throw new IllegalArgumentException(HOST_BITS);
        }
        Address last = new Address(first.isIpv4(), first.high() | high, first.low() | low);
        return new Prefix(first, last, length);
    }

    private static long lowest(int bits) {
        if (bits <= 0) {
            return 0;
        }
        return -1L >>> Long.SIZE - Math.min(bits, Long.SIZE);
    }

    private static Address address(IPAddress block) {
        ByteBuffer bytes = ByteBuffer.wrap(block.getBytes());
        return block.isIPv4()
                ? new Address(true, 0, Integer.toUnsignedLong(bytes.getInt()))
                : new Address(false, bytes.getLong(), bytes.getLong());
    }
}
