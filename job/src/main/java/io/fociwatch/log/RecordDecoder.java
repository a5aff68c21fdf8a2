package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import java.util.Optional;

/**
 * Decodes framed records. Every record comes out as exactly one of a sign-in, a Graph call, a
 * skipped category or a rejection; it never throws for what a record says. Reused from batch to
 * batch, by one thread.
 */
public final class RecordDecoder {
    private final RecordReader reader = new RecordReader();
    private final RecordFields fields = reader.fields();

    /** Decodes all records of a batch, in order. */
    public void decode(RecordBatch batch, DecodedRecords out) {
        reader.begin(batch.bytes());
        for (int i = 0; i < batch.size(); i++) {
            int start = batch.starts()[i];
            int end = batch.ends()[i];
            if (isOneRecord(batch.bytes(), start, end)) {
                emit(batch.bytes(), start, reader.end(), new Origin(batch, i, 0), out);
            } else {
                decodeFramesIn(batch, i, out);
            }
        }
        if (!batch.failure().isEmpty()) {
            out.rejected(
                    new Rejection(
                            batch.source(),
                            RejectionReason.UNREADABLE_FILE,
                            batch.failure(),
                            new byte[0],
                            0));
        }
    }

    /** Reads the fields of a frame that is one sound record, and layout behind it. */
    private boolean isOneRecord(byte[] bytes, int start, int end) {
        if (end - start > RecordFramer.LONGEST_RECORD || !reader.readFirst(bytes, start, end)) {
            return false;
        }
        int behind = reader.end();
        while (behind < end && RecordFramer.isLayout(bytes[behind])) {
            behind++;
        }
        return behind == end;
    }

    private void decodeFramesIn(RecordBatch batch, int i, DecodedRecords out) {
        RecordBatch frames = RecordFramer.framedAgain(batch, i);
        byte[] bytes = frames.bytes();
        for (int j = 0; j < frames.size(); j++) {
            decode(bytes, frames.starts()[j], frames.ends()[j], new Origin(frames, j, 0), out);
        }
    }

    /** A message that stands where only records are looked for: behind one, on its line. */
    private void decodeMessage(
            byte[] bytes, int start, int end, Origin origin, DecodedRecords out) {
        RecordBatch.Builder found = new RecordBatch.Builder();
        new RecordFramer().frame(bytes, start, end, true, found);
        RecordBatch frames = found.build("", bytes, 0, "");
        for (int j = 0; j < frames.size(); j++) {
            int at = frames.starts()[j];
            decode(bytes, at, frames.ends()[j], origin.plus(at - start), out);
        }
    }

    private void decode(byte[] bytes, int start, int end, Origin origin, DecodedRecords out) {
        try {
            read(bytes, start, end);
            emit(bytes, start, end, origin, out);
        } catch (InvalidRecordException fault) {
            salvage(bytes, start, end, origin, fault, out);
        }
    }

    private void read(byte[] bytes, int start, int end) throws InvalidRecordException {
        if (end - start > RecordFramer.LONGEST_RECORD) {
            throw new InvalidRecordException(
                    RejectionReason.TOO_LONG,
                    "longer than %d bytes; skipped up to the next line"
                            .formatted(RecordFramer.LONGEST_RECORD));
        }
        reader.read(bytes, start, end);
    }

    /**
     * A missing quote or brace makes one frame of a record and its neighbours: every sound record
     * in the frame is found, so that the broken record costs itself only.
     */
    private void salvage(
            byte[] bytes,
            int start,
            int end,
            Origin origin,
            InvalidRecordException fault,
            DecodedRecords out) {
        BrokenFrame frame = new BrokenFrame(bytes, start, end);
        int told = start;
        while (frame.findRecord(reader)) {
            int recordStart = frame.recordStart();
            emit(bytes, recordStart, frame.recordEnd(), origin.plus(recordStart - start), out);
            gap(bytes, told, recordStart, start, origin, out);
            told = frame.recordEnd();
        }
        if (told == start) {
            reject(bytes, start, end, origin, fault, out);
        } else {
            gap(bytes, told, end, start, origin, out);
        }
    }

    /** What stands beside a salvaged record: nothing but layout, or what could not be salvaged. */
    private void gap(byte[] bytes, int from, int to, int frame, Origin origin, DecodedRecords out) {
        int start = from;
        while (start < to && BrokenFrame.isLayout(bytes[start])) {
            start++;
        }
        if (start == to) {
            return;
        }
        Origin place = origin.plus(start - frame);
        try {
            read(bytes, start, to);
            emit(bytes, start, to, place, out);
        } catch (InvalidRecordException fault) {
            reject(bytes, start, to, place, fault, out);
        }
    }

    private void emit(byte[] bytes, int start, int end, Origin origin, DecodedRecords out) {
        String category = fields.category();
        if (category.isEmpty() && MessageOpening.end(bytes, start, end) > 0) {
            decodeMessage(bytes, start, end, origin, out);
            return;
        }
        Optional<SignInLog> log = LogCategory.signInLog(category);
        try {
            if (category.isEmpty()) {
                fields.requireSound();
                throw new InvalidRecordException(
                        RejectionReason.NO_CATEGORY, "neither category nor Type");
            }
            if (log.isPresent()) {
                SignIn outline = SignInReader.outline(fields, log.get());
                if (out.needs(outline)) {
                    out.signIn(SignInReader.whole(outline, fields, origin.text()));
                }
            } else if (LogCategory.isGraphActivity(category)) {
                emitCall(origin, out);
            } else {
                out.skipped(category);
            }
        } catch (InvalidRecordException fault) {
            reject(bytes, start, end, origin, fault, out);
        }
    }

    private void emitCall(Origin origin, DecodedRecords out) throws InvalidRecordException {
        Optional<GraphCall> outline = GraphCallReader.outline(fields);
        if (outline.isEmpty()) {
            out.appOnlyGraphCall();
        } else if (out.needs(outline.get())) {
            out.graphCall(GraphCallReader.whole(outline.get(), fields, origin.text()));
        }
    }

    private static void reject(
            byte[] bytes,
            int start,
            int end,
            Origin origin,
            InvalidRecordException fault,
            DecodedRecords out) {
        out.rejected(
                Rejection.of(origin.text(), fault.reason(), fault.getMessage(), bytes, start, end));
    }

    /** Where a record was read; a text only where it is told. */
    private record Origin(RecordBatch batch, int index, int offset) {
        Origin plus(int more) {
            return new Origin(batch, index, offset + more);
        }

        String text() {
            return offset == 0 ? batch.origin(index) : batch.origin(index) + '+' + offset;
        }
    }
}
