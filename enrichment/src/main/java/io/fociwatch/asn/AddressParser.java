package io.fociwatch.asn;

import java.util.Optional;

/** Reads one address; a look-up would spend most of its time in a general parser. */
final class AddressParser {
    private static final int GROUPS = 8;

    private final String text;
    private int at;
    private int end;

    AddressParser(String text) {
        this.text = text;
        this.end = text.length();
    }

    Optional<Address> parse() {
        if (end > 0 && text.charAt(0) == '[') {
            int bracket = text.indexOf(']');
            if (bracket < 0 || !isPort(bracket + 1, true)) {
                return Optional.empty();
            }
            at = 1;
            end = bracket;
            return ipv6();
        }
        int colon = text.indexOf(':');
        if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
            return ipv6();
        }
        if (colon >= 0) {
            if (!isPort(colon, false)) {
                return Optional.empty();
            }
            end = colon;
        }
        long bits = ipv4();
        return bits >= 0 && at == end ? Optional.of(Address.ipv4(bits)) : Optional.empty();
    }

    private boolean isPort(int from, boolean optional) {
        int length = text.length() - from;
        if (length == 0) {
            return optional;
        }
        if (text.charAt(from) != ':' || length == 1 || length > 6) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Four octets from {@link #at} on; negative if there are none. */
    private long ipv4() {
        long bits = 0;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && (at == end || text.charAt(at++) != '.')) {
                return -1;
            }
            int value = 0;
            int first = at;
            while (at < end && isDigit(text.charAt(at)) && at - first < 4) {
                value = value * 10 + (text.charAt(at++) - '0');
            }
            // 010 is 8 to some and 10 to others.
            boolean ambiguous = at - first > 1 && text.charAt(first) == '0';
            if (at == first || value > 255 || ambiguous) {
                return -1;
            }
            bits = bits << 8 | value;
        }
        return bits;
    }

    private Optional<Address> ipv6() {
        int zone = text.indexOf('%');
        if (zone >= 0 && zone < end) {
            end = zone;
        }
        long[] groups = new long[GROUPS];
        int count = 0;
        int gap = -1;
        if (text.startsWith("::", at)) {
            gap = 0;
            at += 2;
        }
        while (at < end) {
            if (count == GROUPS) {
                return Optional.empty();
            }
            int first = at;
            long group = hex();
            if (at < end && text.charAt(at) == '.') {
                at = first;
                long bits = ipv4();
                if (bits < 0 || at < end || count > GROUPS - 2) {
                    return Optional.empty();
                }
                groups[count++] = bits >>> 16;
                groups[count++] = bits & 0xFFFF;
                break;
            }
            if (group < 0) {
                return Optional.empty();
            }
            groups[count++] = group;
            if (at == end) {
                break;
            }
            if (text.charAt(at++) != ':' || at == end) {
                return Optional.empty();
            }
            if (text.charAt(at) == ':') {
                if (gap >= 0) {
                    return Optional.empty();
                }
                gap = count;
                at++;
            }
        }
        return assemble(groups, count, gap);
    }

    private static Optional<Address> assemble(long[] groups, int count, int gap) {
        if (gap < 0 ? count != GROUPS : count > GROUPS - 1) {
            return Optional.empty();
        }
        int missing = GROUPS - count;
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            long group;
            if (gap < 0 || i < gap) {
                group = groups[i];
            } else {
                group = i < gap + missing ? 0 : groups[i - missing];
            }
            if (i < GROUPS / 2) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return Optional.of(Address.ipv6(high, low));
    }

    /** Up to four hexadecimal digits; negative if there are none. */
    private long hex() {
        int first = at;
        long value = 0;
        while (at < end && at - first < 4) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0 || text.charAt(at) > 'f') {
                break;
            }
            value = value << 4 | digit;
            at++;
        }
        return at == first ? -1 : value;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
