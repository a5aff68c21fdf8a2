package io.fociwatch.log;

/**
 * Looks for the end of one record, which may take several calls: remembers how far it has looked,
 * and what is open there.
 *
 * <p>A line that breaks off ends there: a line feed inside a string, or one that is the first in
 * the record and followed by an opening brace, is the end of a broken record.
 */
final class RecordScan {
    private int scanned;
    private int depth;
    private boolean inString;
    private boolean oneLine;

    /** Begins a record, of which nothing has been looked at. */
    void begin() {
        scanned = 0;
        depth = 0;
        inString = false;
        oneLine = true;
    }

    /** How many bytes of the record have been looked at without finding its end. */
    int scanned() {
        return scanned;
    }

    /**
     * Looks on.
     *
     * @param start where the record begins, wherever it began in the call before
     * @param end whether the source ends at {@code to}, and so the record at the latest
     * @param place where the log is read; is moved over the record's line feeds
     * @return the index behind the record; negative if it does not end in these bytes
     */
    int findEnd(byte[] bytes, int start, int to, boolean end, RecordPlace place) {
        int at = start + scanned;
        while (at < to) {
            at = passContent(bytes, at, to);
            if (at == to) {
                break;
            }
            byte b = bytes[at];
            if (b == '\n') {
                byte next = at + 1 < to ? bytes[at + 1] : 0;
                if (inString || (oneLine && next == '{')) {
                    return at;
                }
                if (oneLine && at + 1 == to && !end) {
                    break;
                }
                oneLine &= next == '\r' || next == '\n';
                place.nextLine();
            } else if (b == '"') {
                inString = !inString;
            } else if (inString) {
                if (b == '\\') {
                    if (at + 1 == to && !end) {
                        break;
                    }
                    // A line feed is never escaped: the line has broken off at the backslash.
                    if (at + 1 < to && bytes[at + 1] != '\n') {
                        at++;
                    }
                }
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                return at + 1;
            }
            at++;
        }
        scanned = at - start;
        return end ? to : -1;
    }

    /**
     * Passes over bytes that are only content, eight at a time, and over the quotes between them.
     *
     * @return the index of a byte that may be more than that; or of one of the last seven
     */
    private int passContent(byte[] bytes, int from, int to) {
        int at = from;
        long quotes = 0;
        while (to - at >= Long.BYTES) {
            long word = EightBytes.at(bytes, at);
            long structure = EightBytes.structure(word);
            if (structure != 0) {
                int content = EightBytes.first(structure);
                quotes ^= EightBytes.ofFirst(content, EightBytes.quotes(word));
                at += content;
                break;
            }
            quotes ^= EightBytes.quotes(word);
            at += Long.BYTES;
        }
        inString ^= (Long.bitCount(quotes) & 1) != 0;
        return at;
    }
}
