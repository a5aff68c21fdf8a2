package io.fociwatch.log;

import java.util.ArrayList;
import java.util.List;

/** Finds in a frame that is not JSON where records seem to begin. */
final class BrokenFrame {
    private BrokenFrame() {}

    /**
     * Where records seem to begin: at the frame's own start, at each brace that opens a line, and
     * at each brace behind a comma that is followed by the same name as the frame's first.
     */
    static List<Integer> suspectedStarts(byte[] bytes, int start, int end) {
        List<Integer> starts = new ArrayList<>();
        starts.add(start);
        int opening = openingLength(bytes, start, end);
        for (int at = start + 1; at < end; at++) {
            if (bytes[at] == '{'
                    && (bytes[at - 1] == '\n'
                            || (opening > 0
                                    && followsComma(bytes, start, at)
                                    && sameOpening(bytes, start, at, opening, end)))) {
                starts.add(at);
            }
        }
        return starts;
    }

    /** Whether {@code bytes[from, end)} is only what stands between or behind records. */
    static boolean isLayout(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (!isBlank(bytes[at]) && bytes[at] != ',' && bytes[at] != ']' && bytes[at] != '}') {
                return false;
            }
        }
        return true;
    }

    /** The length of the brace and first name of the record at {@code start}; 0 if it has none. */
    private static int openingLength(byte[] bytes, int start, int end) {
        int at = start + 1;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        if (bytes[start] != '{' || at >= end || bytes[at] != '"') {
            return 0;
        }
        for (at++; at < end && at - start < 64; at++) {
            if (bytes[at] == '"') {
                return at + 1 - start;
            }
        }
        return 0;
    }

    private static boolean followsComma(byte[] bytes, int start, int at) {
        int before = at - 1;
        while (before > start && isBlank(bytes[before])) {
            before--;
        }
        return bytes[before] == ',';
    }

    private static boolean sameOpening(byte[] bytes, int start, int at, int length, int end) {
        if (end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
