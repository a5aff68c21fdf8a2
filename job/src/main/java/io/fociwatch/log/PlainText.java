package io.fociwatch.log;

/**
 * Passes over what stands between quotes and is plain: ASCII, with no escapes of the rarer kinds.
 * As {@link PlainJson}, of which it is the part that most bytes are passed in.
 */
final class PlainText {
    private PlainText() {}

    /**
     * The quote that ends the name or text which begins at {@code from}, and has no escapes; {@link
     * PlainJson#NOT_PLAIN} where it has one.
     */
    static int end(byte[] bytes, int from, int to) {
        int end = pass(bytes, from, to);
        return end < to && bytes[end] == '"' ? end : PlainJson.NOT_PLAIN;
    }

    /** Behind the quote that ends the text which begins at {@code from}; it may have escapes. */
    static int behind(byte[] bytes, int from, int to) {
        int at = pass(bytes, from, to);
        while (to - at >= 2 && bytes[at] == '\\' && isEscape(bytes[at + 1])) {
            at = pass(bytes, at + 2, to);
        }
        return at < to && bytes[at] == '"' ? at + 1 : PlainJson.NOT_PLAIN;
    }

    /** Whether there is a capital letter in {@code bytes[from, to)}, which is ASCII. */
    static boolean hasCapitals(byte[] bytes, int from, int to) {
        long capitals = 0;
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            capitals |= EightBytes.capitals(EightBytes.at(bytes, at));
        }
        return (capitals | EightBytes.capitals(EightBytes.upTo(bytes, at, to))) != 0;
    }

    /** The first byte that is no plain text; {@code to} if all are. */
    private static int pass(byte[] bytes, int from, int to) {
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            long notPlain = EightBytes.notPlain(EightBytes.at(bytes, at));
            if (notPlain != 0) {
                return at + EightBytes.first(notPlain);
            }
        }
        while (at < to && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        return at;
    }

    private static boolean isEscape(byte b) {
        return switch (b) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
            default -> false;
        };
    }
}
