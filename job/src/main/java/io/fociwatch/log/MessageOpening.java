package io.fociwatch.log;

/** How an event-hub message begins: <code>{"records":[</code>, with blanks anywhere. */
final class MessageOpening {
    /** The bytes in which a brace has to show whether it opens a message or a record. */
    static final int LONGEST = 256;

    private static final byte[] RECORDS = {'"', 'r', 'e', 'c', 'o', 'r', 'd', 's', '"'};

    private MessageOpening() {}

    /** Where the opening ends that begins at {@code at}; negative if none does. */
    static int end(byte[] bytes, int at, int filled) {
        int to = Math.min(filled, at + LONGEST);
        int name = skipBlanks(bytes, at + 1, to);
        if (to - name < RECORDS.length) {
            return -1;
        }
        for (int i = 0; i < RECORDS.length; i++) {
            if (bytes[name + i] != RECORDS[i]) {
                return -1;
            }
        }
        int colon = skipBlanks(bytes, name + RECORDS.length, to);
        if (colon == to || bytes[colon] != ':') {
            return -1;
        }
        int bracket = skipBlanks(bytes, colon + 1, to);
        return bracket < to && bytes[bracket] == '[' ? bracket + 1 : -1;
    }

    private static int skipBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
