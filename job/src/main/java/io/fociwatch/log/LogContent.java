package io.fociwatch.log;

import java.util.Optional;

/** Tells logs from other files by their first bytes. */
final class LogContent {
    private LogContent() {}

    /** Why these cannot be the first bytes of a log; empty if they can. */
    static Optional<String> fault(byte[] bytes, int length) {
        if (isUtf16(bytes, length)) {
            return Optional.of("it is UTF-16; convert it to UTF-8");
        }
        if (length >= 2 && bytes[0] == 'P' && bytes[1] == 'K') {
            return Optional.of("it is a zip; unpack it");
        }
        return beginsRecords(bytes, length)
                ? Optional.empty()
                : Optional.of("neither its first nor its second line begins with { or [");
    }

    /**
     * Whether the first line begins a record, or, where the first is what is left of a cut file,
     * the second. A table in CSV, a page in HTML and anything binary do neither.
     */
    private static boolean beginsRecords(byte[] bytes, int length) {
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

    /** Windows tools write it, with a byte order mark or, between brace and quote, a zero byte. */
    private static boolean isUtf16(byte[] bytes, int length) {
        if (length < 2) {
            return false;
        }
        int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return start == 0xFFFE || start == 0xFEFF || start == '{' << 8 || start == '{';
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
