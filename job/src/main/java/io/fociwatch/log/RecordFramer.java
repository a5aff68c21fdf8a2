package io.fociwatch.log;

/**
 * Finds where records begin and end, in bytes that hold JSON Lines, JSON values one after another,
 * arrays of records, or event-hub messages {@code {"records":[...]}}, however they are laid out.
 *
 * <p>Only braces, brackets and quotes are looked at; whether a record is sound is for the decoder
 * to say. A record that never ends, and text between records, come out as frames of their own, so
 * that every byte that is not layout reaches the decoder.
 *
 * <p>Of JSON Lines not even these are looked at: a line that begins with a record, and is followed
 * by one that begins with a brace, is one frame as it stands. Nearly always it is one record, as
 * the decoder finds by reading it; else {@link #framedAgain} says what the line holds. For that a
 * message behind a record on its line is a frame, too, and is for the decoder to open.
 *
 * <p>Remembers where it is, so that a source can be framed piece by piece.
 */
final class RecordFramer {

    /**
     * A record longer than this is cut: where the next one seems to begin, or else here, and then
     * what follows is dropped up to the next line.
     */
    static final int LONGEST_RECORD = 8 << 20;

    private final RecordPlace place = new RecordPlace();
    private boolean inMessage;
    private boolean inOverlongRecord;

    /** The line on which the last record began that is of no message: none begins behind it. */
    private long lineOfRecords;

    private final LineFeeds lineFeeds = new LineFeeds();

    // What has begun and not ended: a record, or stray text, which needs no more than its length.
    private final RecordScan scan = new RecordScan();
    private final RecordPlace recordPlace = new RecordPlace();
    private int begun;

    /**
     * Finds the records in {@code bytes[from, to)}.
     *
     * @param end whether the source ends at {@code to}
     * @param out is given each frame
     * @return where the next call has to begin: bytes before it are done with
     */
    int frame(byte[] bytes, int from, int to, boolean end, RecordBatch.Builder out) {
        int at = from;
        lineFeeds.forget();
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

    /**
     * The frames in a frame that is not one record; a frame that is none but itself comes again.
     */
    static RecordBatch framedAgain(RecordBatch batch, int i) {
        RecordFramer framer = new RecordFramer();
        framer.place.set(batch.lines()[i], batch.ordinals()[i] - 1);
        framer.lineOfRecords = batch.lines()[i];
        RecordBatch.Builder frames = new RecordBatch.Builder();
        framer.frame(batch.bytes(), batch.starts()[i], batch.ends()[i], true, frames);
        return frames.build(batch.source(), batch.bytes(), 0, "");
    }

    /** Whether this may stand between records. */
    static boolean isLayout(byte b) {
        return switch (b) {
            case ' ', '\t', '\r', '\n', ',', '[', ']' -> true;
            default -> false;
        };
    }

    /** One step between records; negative if more bytes are needed. */
    private int step(byte[] bytes, int at, int to, boolean end, RecordBatch.Builder out) {
        switch (bytes[at]) {
            case '\n':
                place.nextLine();
                return at + 1;
            case (byte) 0xEF:
                if (to - at < 3 && !end) {
                    return -1;
                }
                return isByteOrderMark(bytes, at, to) ? at + 3 : strayText(bytes, at, to, end, out);
            case '{':
                return begun > 0 ? record(bytes, at, to, end, out) : brace(bytes, at, to, end, out);
            case '}':
                if (inMessage) {
                    inMessage = false;
                    return at + 1;
                }
                return strayText(bytes, at, to, end, out);
            default:
                return isLayout(bytes[at]) ? at + 1 : strayText(bytes, at, to, end, out);
        }
    }

    /** A brace that opens either a message or a record. */
    private int brace(byte[] bytes, int at, int to, boolean end, RecordBatch.Builder out) {
        if (to - at < MessageOpening.LONGEST && !end) {
            return -1;
        }
        int elements = place.line() == lineOfRecords ? -1 : MessageOpening.end(bytes, at, to);
        if (elements > 0) {
            inMessage = true;
            place.passLines(bytes, at, elements);
            return elements;
        }
        scan.begin();
        place.nextRecord();
        recordPlace.set(place);
        if (!inMessage) {
            lineOfRecords = place.line();
            int lineEnd = lineFeeds.next(bytes, at, to);
            boolean recordFollows = lineEnd + 1 < to && bytes[lineEnd + 1] == '{';
            if (recordFollows && lineEnd - at <= LONGEST_RECORD) {
                return finish(at, lineEnd, out);
            }
        }
        return record(bytes, at, to, end, out);
    }

    private int record(byte[] bytes, int start, int to, boolean end, RecordBatch.Builder out) {
        int recordEnd = scan.findEnd(bytes, start, to, end, place);
        if (recordEnd >= 0) {
            return finish(start, recordEnd, out);
        }
        begun = scan.scanned();
        return begun > LONGEST_RECORD ? cut(bytes, start, start + begun, out) : -1;
    }

    private int finish(int start, int end, RecordBatch.Builder out) {
        begun = 0;
        out.add(start, end, recordPlace);
        return end;
    }

    /** A missing brace must not cost the records behind it, so the last of them is begun anew. */
    private int cut(byte[] bytes, int start, int end, RecordBatch.Builder out) {
        int restart = BrokenFrame.lastSuspectedStart(bytes, start, end);
        if (restart == start) {
            inOverlongRecord = true;
            return finish(start, end, out);
        }
        place.set(recordPlace);
        place.passLines(bytes, start, restart);
        return finish(start, restart, out);
    }

    /** Text where a record should begin: all of it up to the next line or brace. */
    private int strayText(byte[] bytes, int start, int to, boolean end, RecordBatch.Builder out) {
        int at = start + Math.max(1, begun);
        while (at < to && bytes[at] != '\n' && bytes[at] != '{' && at - start < LONGEST_RECORD) {
            at++;
        }
        if (at == to && !end) {
            begun = at - start;
            return -1;
        }
        place.nextRecord();
        recordPlace.set(place);
        return finish(start, at, out);
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
}
