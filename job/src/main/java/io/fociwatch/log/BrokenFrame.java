package io.fociwatch.log;

/** A frame that is not one record: finds the sound records that it holds all the same. */
final class BrokenFrame {
    /** A brace and a first name longer than this are no opening to go by. */
    private static final int LONGEST_OPENING = 64;

    /** What a brace costs that opens no record, in bytes that could have been read instead. */
    private static final int ATTEMPT = 1024;

    private final byte[] bytes;
    private final int end;

    // Every brace may open a record, and a hostile frame is all braces.
    private long effort;

    private int at;
    private int recordStart;
    private int recordEnd;

    BrokenFrame(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        this.at = start + 1;
        this.effort = Math.max(1 << 20, 8L * (end - start));
    }

    /**
     * Looks for the next sound record that has a category.
     *
     * @param reader has read the record if there is one
     */
    boolean findRecord(RecordReader reader) {
        for (; at < end && effort > 0; at++) {
            if (bytes[at] == '{' && before(bytes, at) != ':' && isRecord(reader)) {
                recordStart = at;
                recordEnd = reader.end();
                at = recordEnd;
                return true;
            }
        }
        return false;
    }

    /** The index of the found record's brace. */
    int recordStart() {
        return recordStart;
    }

    /** The index behind the found record's closing brace. */
    int recordEnd() {
        return recordEnd;
    }

    private boolean isRecord(RecordReader reader) {
        boolean sound = reader.readFirst(bytes, at, end);
        effort -= ATTEMPT + reader.end() - at;
        return sound && !reader.fields().category().isEmpty();
    }

    /**
     * The last place in {@code bytes[start, end)} at which a record seems to begin: a brace that
     * opens a line, or one behind a comma that is followed by the same name as the frame's first.
     * {@code start} if there is none but the frame's own.
     */
    static int lastSuspectedStart(byte[] bytes, int start, int end) {
        int opening = openingLength(bytes, start, end);
        for (int at = end - 1; at > start; at--) {
            if (bytes[at] == '{'
                    && (bytes[at - 1] == '\n'
                            || (before(bytes, at) == ','
                                    && sameOpening(bytes, start, at, opening, end)))) {
                return at;
            }
        }
        return start;
    }

    /** Whether the byte only stands between records. */
    static boolean isLayout(byte b) {
        return isBlank(b) || b == ',' || b == '[' || b == ']' || b == '}';
    }

    /** The length of the brace and first name of the record at {@code start}; 0 if it has none. */
    private static int openingLength(byte[] bytes, int start, int end) {
        int at = start + 1;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        if (at >= end || bytes[at] != '"') {
            return 0;
        }
        for (at++; at < end && at - start < LONGEST_OPENING; at++) {
            if (bytes[at] == '"') {
                return at + 1 - start;
            }
        }
        return 0;
    }

    private static boolean sameOpening(byte[] bytes, int start, int at, int length, int end) {
        if (length == 0 || end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The byte before {@code at} that is no blank. */
    private static byte before(byte[] bytes, int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(bytes[before])) {
            before--;
        }
        return before < 0 ? 0 : bytes[before];
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
