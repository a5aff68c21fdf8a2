package io.fociwatch.log;

/**
 * Finds where records begin and end, in bytes that hold JSON Lines, JSON values one after another,
 * arrays of records, or event-hub messages {@code {"records":[...]}}, however they are laid out.
 *
 * <p>Only braces, brackets and quotes are looked at; whether a record is sound is for the decoder
 * to say. A record that never ends, and text between records, come out as frames of their own, so
 * that every byte that is not layout reaches the decoder. A line that breaks off ends there: a line
 * feed inside a string, or one that is the first in its record and followed by an opening brace, is
 * the end of a broken record.
 *
 * <p>Remembers where it is, so that a source can be framed piece by piece.
 */
final class RecordFramer {

    /**
     * A record longer than this is cut: where the next one seems to begin, or else here, and then
     * what follows is dropped up to the next line.
     */
    static final int LONGEST_RECORD = 8 << 20;

    private static final byte[] RECORDS = {'"', 'r', 'e', 'c', 'o', 'r', 'd', 's', '"'};

    /** The bytes in which a brace has to show whether it opens a message or a record. */
    private static final int LOOK_AHEAD = 256;

    private boolean inMessage;
    private boolean inOverlongRecord;
    private long line = 1;
    private int ordinal;

    // The record being scanned, while its end has not been seen.
    private int scanned;
    private int depth;
    private boolean inString;
    private boolean oneLine;
    private long recordLine;
    private int recordOrdinal;

    /**
     * Finds the records in {@code bytes[from, to)}.
     *
     * @param end whether the source ends at {@code to}
     * @param out is given each record
     * @return where the next call has to begin: bytes before it are done with
     */
    int frame(byte[] bytes, int from, int to, boolean end, RecordBatch.Builder out) {
        int at = from;
        while (at < to) {
            int next =
                    inOverlongRecord
                            ? skipToNextLine(bytes, at, to)
                            : step(bytes, at, to, end, out);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** One step between records; negative if more bytes are needed. */
    private int step(byte[] bytes, int at, int to, boolean end, RecordBatch.Builder out) {
        switch (bytes[at]) {
            case '\n':
                newLine();
                return at + 1;
            case ' ', '\t', '\r', ',', '[', ']':
                return at + 1;
            case (byte) 0xEF:
                if (to - at < 3 && !end) {
                    return -1;
                }
                return isByteOrderMark(bytes, at, to) ? at + 3 : strayText(bytes, at, to, end, out);
            case '{':
                if (scanned == 0) {
                    if (to - at < LOOK_AHEAD && !end) {
                        return -1;
                    }
                    int elements = firstElementOfMessage(bytes, at, Math.min(to, at + LOOK_AHEAD));
                    if (elements > 0) {
                        inMessage = true;
                        countLines(bytes, at, elements);
                        return elements;
                    }
                }
                return record(bytes, at, to, end, out);
            case '}':
                if (inMessage) {
                    inMessage = false;
                    return at + 1;
                }
                return strayText(bytes, at, to, end, out);
            default:
                return strayText(bytes, at, to, end, out);
        }
    }

    private int record(byte[] bytes, int start, int to, boolean end, RecordBatch.Builder out) {
        if (scanned == 0) {
            depth = 0;
            inString = false;
            oneLine = true;
            recordLine = line;
            recordOrdinal = ++ordinal;
        }
        int at = start + scanned;
        while (at < to) {
            byte b = bytes[at];
            if (b == '\n') {
                byte next = at + 1 < to ? bytes[at + 1] : 0;
                if (inString || (oneLine && next == '{')) {
                    return finish(start, at, out);
                }
                if (oneLine && at + 1 == to && !end) {
                    break;
                }
                oneLine &= next == '\r' || next == '\n';
                newLine();
            } else if (inString) {
                if (b == '"') {
                    inString = false;
                } else if (b == '\\') {
                    if (at + 1 == to && !end) {
                        break;
                    }
                    // A line feed is never escaped: the line has broken off at the backslash.
                    if (at + 1 < to && bytes[at + 1] != '\n') {
                        at++;
                    }
                }
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return finish(start, at + 1, out);
            }
            at++;
        }
        if (end) {
            return finish(start, to, out);
        }
        if (at - start > LONGEST_RECORD) {
            return cut(bytes, start, at, out);
        }
        scanned = at - start;
        return -1;
    }

    private int finish(int start, int end, RecordBatch.Builder out) {
        scanned = 0;
        out.add(start, end, recordLine, recordOrdinal);
        return end;
    }

    /** A missing brace must not cost the records behind it, so the last of them is begun anew. */
    private int cut(byte[] bytes, int start, int end, RecordBatch.Builder out) {
        int restart = BrokenFrame.lastSuspectedStart(bytes, start, end);
        if (restart == start) {
            inOverlongRecord = true;
            return finish(start, end, out);
        }
        line = recordLine;
        ordinal = recordOrdinal;
        countLines(bytes, start, restart);
        return finish(start, restart, out);
    }

    /** Text where a record should begin: all of it up to the next line or brace. */
    private int strayText(byte[] bytes, int start, int to, boolean end, RecordBatch.Builder out) {
        int at = start + Math.max(1, scanned);
        while (at < to && bytes[at] != '\n' && bytes[at] != '{' && at - start < LONGEST_RECORD) {
            at++;
        }
        if (at == to && !end) {
            scanned = at - start;
            return -1;
        }
        recordLine = line;
        recordOrdinal = ++ordinal;
        return finish(start, at, out);
    }

    /** Where the elements begin if a message begins at {@code at}; negative if none does. */
    private static int firstElementOfMessage(byte[] bytes, int at, int to) {
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

    private static boolean isByteOrderMark(byte[] bytes, int at, int to) {
        return to - at >= 3 && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }

    private int skipToNextLine(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                inOverlongRecord = false;
                return at;
            }
        }
        return to;
    }

    private void countLines(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                newLine();
            }
        }
    }

    private void newLine() {
        line++;
        ordinal = 0;
    }
}
