package io.fociwatch.asn;

/**
 * Reads one address into two numbers; a look-up would spend most of its time in a general parser,
 * and much of the rest in objects that carry what was read.
 */
final class AddressParser {
    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final int OCTETS = 4;

    private final String text;
    private int at;
    private int end;

    private boolean ipv4;
    private long high;
    private long low;

    AddressParser(String text) {
        this.text = text;
        this.end = text.length();
    }

    /** Reads the text; false if it is no address. */
    boolean parse() {
        if (end > 0 && text.charAt(0) == '[') {
            int bracket = text.indexOf(']');
            if (bracket < 0 || bracket + 1 < end && !Port.isRestOf(text, bracket + 1)) {
                return false;
            }
            at = 1;
            end = bracket;
            return readIpv6();
        }
        long octets = readOctets();
        if (octets >= 0 && (at == end || Port.isRestOf(text, at))) {
            ipv4 = true;
            low = octets;
            return true;
        }
        at = 0;
        return readIpv6();
    }

    /** Whether it is IPv4, also where it was written as IPv4-mapped IPv6. */
    boolean isIpv4() {
        return ipv4;
    }

    /** The upper 64 bits of an IPv6 address, else 0. */
    long high() {
        return high;
    }

    /** The lower 64 bits of an IPv6 address, or the IPv4 address. */
    long low() {
        return low;
    }

    /** Four octets from {@link #at} on; negative if there are none. */
    private long readOctets() {
        long bits = 0;
        int octet = 0;
        int digits = 0;
        int dots = 0;
        int i = at;
        for (; i < end; i++) {
            char c = text.charAt(i);
            int digit = c - '0';
            if (digit >= 0 && digit <= 9) {
                // 010 is 8 to some and 10 to others.
                boolean ambiguous = digits > 0 && octet == 0;
                octet = octet * 10 + digit;
                digits++;
                if (ambiguous || octet > 255) {
                    return -1;
                }
            } else if (c == '.' && digits > 0 && dots < OCTETS - 1) {
                bits = bits << 8 | octet;
                octet = 0;
                digits = 0;
                dots++;
            } else {
                break;
            }
        }
        at = i;
        return dots == OCTETS - 1 && digits > 0 ? bits << 8 | octet : -1;
    }

    /** The groups before the gap, if there is one, are moved up when those behind it are known. */
    private boolean readIpv6() {
        int beforeGap = -1;
        long highBeforeGap = 0;
        long lowBeforeGap = 0;
        int count = 0;
        if (text.startsWith("::", at)) {
            beforeGap = 0;
            at += 2;
        }
        while (!isAtEnd()) {
            int first = at;
            int group = readGroup();
            if (at < end && text.charAt(at) == '.') {
                at = first;
                count += 2;
                if (!appendOctets()) {
                    return false;
                }
                break;
            }
            append(group);
            count++;
            if (group < 0 || count > GROUPS) {
                return false;
            }
            if (isAtEnd()) {
                break;
            }
            if (text.charAt(at++) != ':' || isAtEnd()) {
                return false;
            }
            if (text.charAt(at) == ':') {
                if (beforeGap >= 0) {
                    return false;
                }
                at++;
                beforeGap = count;
                highBeforeGap = high;
                lowBeforeGap = low;
                high = 0;
                low = 0;
            }
        }
        if (beforeGap < 0 ? count != GROUPS : count >= GROUPS) {
            return false;
        }
        addAbove(GROUP_BITS * (GROUPS - beforeGap), highBeforeGap, lowBeforeGap);
        ipv4 = high == 0 && low >>> 32 == 0xFFFF;
        low = ipv4 ? low & 0xFFFF_FFFFL : low;
        return true;
    }

    private boolean appendOctets() {
        long octets = readOctets();
        append((int) (octets >>> GROUP_BITS));
        append((int) octets & 0xFFFF);
        return octets >= 0 && isAtEnd();
    }

    /** The zone behind an address names an interface, and is none of it. */
    private boolean isAtEnd() {
        return at >= end || text.charAt(at) == '%';
    }

    private void append(int group) {
        high = high << GROUP_BITS | low >>> -GROUP_BITS;
        low = low << GROUP_BITS | group;
    }

    private void addAbove(int bits, long upper, long lower) {
        if (bits >= 2 * Long.SIZE) {
            return;
        }
        if (bits >= Long.SIZE) {
            high |= lower << bits - Long.SIZE;
        } else {
            high |= upper << bits | lower >>> -bits;
            low |= lower << bits;
        }
    }

    /** Up to four hexadecimal digits; negative if there are none. */
    private int readGroup() {
        if (at + 4 <= end) {
            // Most groups: one branch instead of two a digit.
            int four = HexDigit.four(text, at);
            if (four >= 0) {
                at += 4;
                return four;
            }
        }
        int last = Math.min(end, at + 4);
        int i = at;
        int group = 0;
        while (i < last) {
            int digit = HexDigit.of(text.charAt(i));
            if (digit < 0) {
                break;
            }
            group = group << 4 | digit;
            i++;
        }
        boolean any = i > at;
        at = i;
        return any ? group : -1;
    }
}
