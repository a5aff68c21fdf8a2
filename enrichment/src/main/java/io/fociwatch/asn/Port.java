package io.fociwatch.asn;

/** The port that some logs write behind an address. */
final class Port {
    private Port() {}

    /** Whether the rest of the text, from an index in it on, is a colon and a port. */
    static boolean isRestOf(String text, int from) {
        int length = text.length() - from;
        if (text.charAt(from) != ':' || length == 1 || length > 6) {
            return false;
        }
        for (int i = from + 1; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
        }
        return true;
    }
}
