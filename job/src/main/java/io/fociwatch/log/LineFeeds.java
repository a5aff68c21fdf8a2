package io.fociwatch.log;

/** Finds line feeds; the one that was found last is remembered, and looked for once. */
final class LineFeeds {
    private int last = -1;

    /** Forgets: the next ones are in other bytes. */
    void forget() {
        last = -1;
    }

    /** The first at {@code from} or behind it, which never goes back; {@code to} if none is. */
    int next(byte[] bytes, int from, int to) {
        if (last < from) {
            last = find(bytes, from, to);
        }
        return last;
    }

    private static int find(byte[] bytes, int from, int to) {
        int at = from;
        // With a bound that does not change the compiler unrolls the loop.
        int lastWord = to - Long.BYTES;
        for (; at <= lastWord; at += Long.BYTES) {
            long found = EightBytes.lineFeeds(EightBytes.at(bytes, at));
            if (found != 0) {
                return at + EightBytes.first(found);
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
