package io.fociwatch.log;

/**
 * Passes over JSON that is as plain as nearly all of it is in logs: ASCII, not nested deeply, no
 * escape but of one character. What is passed over is sound; what is not may be sound all the same,
 * and is for a parser to judge.
 */
final class PlainJson {
    /** What every method answers where the JSON is not plain. */
    static final int NOT_PLAIN = -1;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 32;

    private PlainJson() {}

    /**
     * The index behind the value that begins at {@code at}, and the blanks behind it, in {@code
     * bytes[0, to)}; there is a byte there.
     */
    static int valueEnd(byte[] bytes, int at, int to) {
        return valueEnd(bytes, at, to, DEEPEST);
    }

    /**
     * The index of the quote that ends the text whose opening quote is before {@code at}, if there
     * are no escapes in it.
     */
    static int textEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (; to - at >= Long.BYTES; at += Long.BYTES) {
            long telling = notPlain(EightBytes.at(bytes, at));
            if (telling != 0) {
                at += EightBytes.first(telling);
                return bytes[at] == '"' ? at : NOT_PLAIN;
            }
        }
        for (; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                return at;
            } else if (b < ' ' || b == '\\') {
                return NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    /** The index of the first byte from {@code from} on that is no blank; {@code to} if none is. */
    static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static long notPlain(long word) {
        return EightBytes.notPlain(word);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static int valueEnd(byte[] bytes, int at, int to, int depth) {
        if (at == to) {
            return NOT_PLAIN;
        }
        int end =
                switch (bytes[at]) {
                    case '"' -> stringEnd(bytes, at + 1, to);
                    case '{', '[' -> depth == 0 ? NOT_PLAIN : nestedEnd(bytes, at, to, depth - 1);
                    case 't' -> literalEnd(bytes, at, to, "true");
                    case 'f' -> literalEnd(bytes, at, to, "false");
                    case 'n' -> literalEnd(bytes, at, to, "null");
                    default -> numberEnd(bytes, at, to);
                };
        if (end < 0) {
            return NOT_PLAIN;
        }
        int next = skipBlanks(bytes, end, to);
        return next < to && endsValue(bytes[next]) ? next : NOT_PLAIN;
    }

    private static boolean endsValue(byte b) {
        return b == ',' || b == '}' || b == ']';
    }

    private static int nestedEnd(byte[] bytes, int open, int to, int depth) {
        boolean object = bytes[open] == '{';
        byte close = object ? (byte) '}' : (byte) ']';
        int at = skipBlanks(bytes, open + 1, to);
        if (at < to && bytes[at] == close) {
            return at + 1;
        }
        while (true) {
            if (object) {
                at = nameEnd(bytes, at, to);
                if (at < 0) {
                    return NOT_PLAIN;
                }
            }
            at = valueEnd(bytes, at, to, depth);
            if (at < 0) {
                return NOT_PLAIN;
            }
            if (bytes[at] == close) {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return NOT_PLAIN;
            }
            at = skipBlanks(bytes, at + 1, to);
        }
    }

    /** The index of the value behind the name and colon that begin at {@code at}. */
    private static int nameEnd(byte[] bytes, int at, int to) {
        if (at == to || bytes[at] != '"') {
            return NOT_PLAIN;
        }
        int end = textEnd(bytes, at + 1, to);
        return end < 0 ? NOT_PLAIN : valueStart(bytes, end + 1, to);
    }

    /** The index of the value behind the colon that comes next, where there is one. */
    static int valueStart(byte[] bytes, int from, int to) {
        int colon = skipBlanks(bytes, from, to);
        if (colon == to || bytes[colon] != ':') {
            return NOT_PLAIN;
        }
        int value = skipBlanks(bytes, colon + 1, to);
        return value < to ? value : NOT_PLAIN;
    }

    /** The index of a name that comes next: first in an object, or behind a comma. */
    static int nameStart(byte[] bytes, int from, int to, boolean first) {
        int at = skipBlanks(bytes, from, to);
        if (!first) {
            if (at == to || bytes[at] != ',') {
                return NOT_PLAIN;
            }
            at = skipBlanks(bytes, at + 1, to);
        }
        return at < to && bytes[at] == '"' ? at + 1 : NOT_PLAIN;
    }

    private static int stringEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (true) {
            for (; to - at >= Long.BYTES; at += Long.BYTES) {
                long telling = notPlain(EightBytes.at(bytes, at));
                if (telling != 0) {
                    at += EightBytes.first(telling);
                    break;
                }
            }
            if (at == to) {
                return NOT_PLAIN;
            }
            byte b = bytes[at];
            if (b == '"') {
                return at + 1;
            } else if (b == '\\') {
                if (at + 1 == to || !isEscape(bytes[at + 1])) {
                    return NOT_PLAIN;
                }
                at += 2;
            } else if (b < ' ') {
                return NOT_PLAIN;
            } else {
                at++;
            }
        }
    }

    private static boolean isEscape(byte b) {
        return switch (b) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> true;
            default -> false;
        };
    }

    private static int literalEnd(byte[] bytes, int at, int to, String literal) {
        if (to - at < literal.length()) {
            return NOT_PLAIN;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (bytes[at + i] != literal.charAt(i)) {
                return NOT_PLAIN;
            }
        }
        return at + literal.length();
    }

    /** A whole number or one with decimals, without an exponent. */
    private static int numberEnd(byte[] bytes, int from, int to) {
        int at = from;
        if (bytes[at] == '-') {
            at++;
        }
        int digits = at;
        at = digitsEnd(bytes, at, to);
        if (at == digits || (bytes[digits] == '0' && at > digits + 1)) {
            return NOT_PLAIN;
        }
        if (at < to && bytes[at] == '.') {
            int decimals = at + 1;
            at = digitsEnd(bytes, decimals, to);
            if (at == decimals) {
                return NOT_PLAIN;
            }
        }
        return at - from > LONGEST_NUMBER ? NOT_PLAIN : at;
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
