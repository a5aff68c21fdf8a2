package io.fociwatch.asn;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;

/**
 * A block of addresses.
 *
 * @param first its first address
 * @param last its last address
 * @param length of the prefix in bits, counted in its own family
 */
record Prefix(Address first, Address last, int length) {
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
        if (block == null || (block.isPrefixed() && !block.isPrefixBlock())) {
            throw new IllegalArgumentException("its address has bits behind the prefix");
        }
        int length = block.isPrefixed() ? block.getNetworkPrefixLength() : block.getBitCount();
        return new Prefix(address(block.getLower()), address(block.getUpper()), length);
    }

    private static Address address(IPAddress address) {
        byte[] bytes = address.getBytes();
        long high = 0;
        long low = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes.length > 4 && i < 8) {
                high = high << 8 | (bytes[i] & 0xFF);
            } else {
                low = low << 8 | (bytes[i] & 0xFF);
            }
        }
        return new Address(bytes.length == 4, high, low);
    }
}
