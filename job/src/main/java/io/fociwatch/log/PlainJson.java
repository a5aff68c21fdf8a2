package io.fociwatch.log;

/**
 * Passes over JSON that is as plain as nearly all of it is in logs: ASCII, not nested deeply, with
 * no numbers of the rarer kinds. What is passed over is sound; what is not may be sound all the
 * same, and is for a parser to judge.
 *
 * <p>Every method answers with an index, or with {@link #NOT_PLAIN}.
 */
final class PlainJson {
    /** Negative, as no index is. */
    static final int NOT_PLAIN = -1;

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 32;

    private PlainJson() {}

    /**
     * Where the next name in an object begins, behind its quote.
     *
     * @param first whether it is the object's first, before which there is no comma
     */
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

    /** Behind the brace that ends an object, where no member follows. */
    static int objectEnd(byte[] bytes, int from, int to) {
        int at = skipBlanks(bytes, from, to);
        return at < to && bytes[at] == '}' ? at + 1 : NOT_PLAIN;
    }

    /**
     * Where the value begins of the member that begins at {@code from}.
     *
     * @param first whether it is the object's first, before which there is no comma
     */
    static int memberValue(byte[] bytes, int from, int to, boolean first) {
        int name = nameStart(bytes, from, to, first);
        int nameEnd = name < 0 ? NOT_PLAIN : PlainText.end(bytes, name, to);
        return nameEnd < 0 ? NOT_PLAIN : valueStart(bytes, nameEnd + 1, to);
    }

    /** Where the value begins, behind a name that ends at {@code from}, and a colon. */
    private static int valueStart(byte[] bytes, int from, int to) {
        int colon = skipBlanks(bytes, from, to);
        if (colon == to || bytes[colon] != ':') {
            return NOT_PLAIN;
        }
        int value = skipBlanks(bytes, colon + 1, to);
        return value < to ? value : NOT_PLAIN;
    }

    /** What follows the value that begins at {@code from}: a comma, or an end. */
    static int valueEnd(byte[] bytes, int from, int to) {
        boolean nested = bytes[from] == '{' || bytes[from] == '[';
        int end = nested ? nestedEnd(bytes, from, to) : simpleEnd(bytes, from, to);
        int next = end < 0 ? to : skipBlanks(bytes, end, to);
        return next < to && isBehindValue(bytes[next]) ? next : NOT_PLAIN;
    }

    /** Behind the object or array that begins at {@code from}. */
    private static int nestedEnd(byte[] bytes, int from, int to) {
        // Recursion would read better, but the compiler then leaves calls in the innermost loop.
        int depth = 0;
        int objects = 0; // the lowest bit: whether the innermost that is open is an object
        int at = from;
        while (depth < DEEPEST) {
            byte b = bytes[at];
            boolean opens = b == '{' || b == '[';
            if (opens) {
                depth++;
                objects = objects << 1 | (b == '{' ? 1 : 0);
                at++;
            } else {
                at = simpleEnd(bytes, at, to);
            }
            if (at < 0) {
                return NOT_PLAIN;
            }
            at = skipBlanks(bytes, at, to);
            boolean empty = opens;
            while (at < to && bytes[at] == ((objects & 1) == 0 ? ']' : '}')) {
                if (--depth == 0) {
                    return at + 1;
                }
                objects >>>= 1;
                empty = false;
                at = skipBlanks(bytes, at + 1, to);
            }
            if (!empty) {
                if (at == to || bytes[at] != ',') {
                    return NOT_PLAIN;
                }
                at = skipBlanks(bytes, at + 1, to);
            }
            at = (objects & 1) == 0 ? at : memberValue(bytes, at, to, true);
            if (at < 0 || at == to) {
                return NOT_PLAIN;
            }
        }
        return NOT_PLAIN;
    }

    /** Behind the value that begins at {@code from} and is neither object nor array. */
    private static int simpleEnd(byte[] bytes, int from, int to) {
        return switch (bytes[from]) {
            case '"' -> PlainText.behind(bytes, from + 1, to);
            case 't' -> literalEnd(bytes, from, to, "true");
            case 'f' -> literalEnd(bytes, from, to, "false");
            case 'n' -> literalEnd(bytes, from, to, "null");
            default -> numberEnd(bytes, from, to);
        };
    }

    private static int numberEnd(byte[] bytes, int from, int to) {
        int digits = bytes[from] == '-' ? from + 1 : from;
        int at = passDigits(bytes, digits, to);
        boolean whole = at > digits && (bytes[digits] != '0' || at == digits + 1);
        if (whole && at < to && bytes[at] == '.') {
            int decimals = at + 1;
            at = passDigits(bytes, decimals, to);
            whole = at > decimals;
        }
        return whole && at - from <= LONGEST_NUMBER ? at : NOT_PLAIN;
    }

    /** Behind the number without sign and decimals that begins at {@code from}. */
    static int wholeNumberEnd(byte[] bytes, int from, int to) {
        int end = numberEnd(bytes, from, to);
        boolean whole = end >= 0 && passDigits(bytes, from, to) == end;
        return whole && end < to && isBehindValue(bytes[end]) ? end : NOT_PLAIN;
    }

    private static int literalEnd(byte[] bytes, int from, int to, String literal) {
        int end = from + literal.length();
        if (end > to) {
            return NOT_PLAIN;
        }
        for (int i = 1; i < literal.length(); i++) {
            if (bytes[from + i] != literal.charAt(i)) {
                return NOT_PLAIN;
            }
        }
        return end;
    }

    private static int passDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean isBehindValue(byte b) {
        return b == ',' || b == '}' || b == ']';
    }
}
