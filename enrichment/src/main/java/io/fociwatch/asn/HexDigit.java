package io.fociwatch.asn;

/**
 * The values of hexadecimal digits, from a table: whether one is a letter is not to be foretold.
 */
final class HexDigit {
    private static final byte[] VALUES = values();

    private HexDigit() {}

    /** 0 to 15; negative if {@code c} is no such digit. */
    static int of(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    /** The value of four digits from an index on; negative if one of them is none. */
    static int four(String text, int at) {
        return of(text.charAt(at)) << 12
                | of(text.charAt(at + 1)) << 8
                | of(text.charAt(at + 2)) << 4
                | of(text.charAt(at + 3));
    }

    private static byte[] values() {
        byte[] values = new byte['f' + 1];
        for (int c = 0; c < values.length; c++) {
            values[c] = (byte) Character.digit(c, 16);
        }
        return values;
    }
}
