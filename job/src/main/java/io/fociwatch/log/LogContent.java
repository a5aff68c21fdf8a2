package io.fociwatch.log;

/** Tells logs from other files by their first bytes. */
final class LogContent {
    private LogContent() {}

    /**
     * Whether the first line begins a record, or, where the first is what is left of a cut file,
     * the second. A table in CSV, a page in HTML and anything binary do neither.
     */
    static boolean looksLikeRecords(byte[] bytes, int length) {
        int first = skipBlanks(bytes, skipByteOrderMark(bytes, length), length);
        if (first == length || opensRecord(bytes[first])) {
            return true;
        }
        for (int at = first; at < length; at++) {
            if (bytes[at] == '\n') {
                int second = skipBlanks(bytes, at, length);
                return second < length && opensRecord(bytes[second]);
            }
        }
        return false;
    }

    private static boolean opensRecord(byte b) {
        return b == '{' || b == '[';
    }

    private static int skipByteOrderMark(byte[] bytes, int length) {
        boolean marked =
                length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static int skipBlanks(byte[] bytes, int from, int length) {
        int at = from;
        while (at < length && bytes[at] >= 0 && bytes[at] <= ' ' && bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
