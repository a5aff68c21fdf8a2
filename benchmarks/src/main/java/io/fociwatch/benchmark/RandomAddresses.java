package io.fociwatch.benchmark;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.util.List;
import java.util.SplittableRandom;

/** Addresses as a log writes them, half of them in some prefix and half anywhere. */
final class RandomAddresses {
    private RandomAddresses() {}

    /**
     * So many addresses.
     *
     * @param prefixes of one family
     */
    static String[] of(List<IPAddress> prefixes, int count) {
        SplittableRandom random = new SplittableRandom(45);
        IPAddressGenerator generator = new IPAddressGenerator();
        String[] addresses = new String[count];
        for (int i = 0; i < count; i++) {
            IPAddress prefix = prefixes.get(random.nextInt(prefixes.size()));
            IPAddress address =
                    random.nextBoolean()
                            ? within(random, prefix)
                            : generator.from(anywhere(random, prefix));
            addresses[i] = address.toCanonicalString();
        }
        return addresses;
    }

    /** An address of that prefix. */
    static IPAddress within(SplittableRandom random, IPAddress prefix) {
        byte[] bytes = prefix.getLower().getBytes();
        for (int bit = prefix.getNetworkPrefixLength(); bit < prefix.getBitCount(); bit++) {
            if (random.nextBoolean()) {
                bytes[bit / 8] |= (byte) (0x80 >>> bit % 8);
            }
        }
        return new IPAddressGenerator().from(bytes);
    }

    /** Of IPv6, in the part that addresses are given out of. */
    private static byte[] anywhere(SplittableRandom random, IPAddress family) {
        byte[] bytes = new byte[family.getByteCount()];
        random.nextBytes(bytes);
        if (family.isIPv6()) {
            bytes[0] = (byte) (0x20 | bytes[0] & 0x0F);
        }
        return bytes;
    }
}
