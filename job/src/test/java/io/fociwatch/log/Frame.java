package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * One frame that {@link RecordFramer} found.
 *
 * @param text its bytes, which are read as UTF-8
 * @param line the line it starts on
 * @param ordinal its number among the frames of the line
 */
record Frame(String text, long line, int ordinal) {

    /** Frames all bytes in one call. */
    static List<Frame> atOnce(byte[] bytes) {
        return inPieces(bytes, () -> bytes.length);
    }

    /** Frames all of a text in one call. */
    static List<Frame> atOnce(String text) {
        return atOnce(text.getBytes(UTF_8));
    }

    /** What lies between the frames that are found in one call. */
    static List<String> leftOver(byte[] bytes) {
        RecordBatch.Builder found = new RecordBatch.Builder();
        new RecordFramer().frame(bytes, 0, bytes.length, true, found);
        RecordBatch batch = found.build("", bytes, 0, "");
        List<String> left = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < batch.size(); i++) {
            RecordBatch again = RecordFramer.framedAgain(batch, i);
            for (int j = 0; j < again.size(); j++) {
                left.add(new String(bytes, at, again.starts()[j] - at, UTF_8));
                at = again.ends()[j];
            }
        }
        left.add(new String(bytes, at, bytes.length - at, UTF_8));
        return left;
    }

    /** Frames the bytes as a reader does: what a call leaves over comes again, and more with it. */
    static List<Frame> inPieces(byte[] bytes, IntSupplier pieceSize) {
        RecordFramer framer = new RecordFramer();
        List<Frame> frames = new ArrayList<>();
        byte[] held = new byte[0];
        int read = 0;
        do {
            int size = Math.min(pieceSize.getAsInt(), bytes.length - read);
            byte[] piece = Arrays.copyOf(held, held.length + size);
            System.arraycopy(bytes, read, piece, held.length, size);
            read += size;
            RecordBatch.Builder found = new RecordBatch.Builder();
            int framed = framer.frame(piece, 0, piece.length, read == bytes.length, found);
            frames.addAll(exact(found.build("", piece, 0, "")));
            held = Arrays.copyOfRange(piece, framed, piece.length);
        } while (read < bytes.length);
        return frames;
    }

    /** The frames in lines that were framed as they stand. */
    private static List<Frame> exact(RecordBatch batch) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            RecordBatch again = RecordFramer.framedAgain(batch, i);
            for (int j = 0; j < again.size(); j++) {
                frames.add(of(again, j));
            }
        }
        return frames;
    }

    private static Frame of(RecordBatch batch, int i) {
        int start = batch.starts()[i];
        int length = batch.ends()[i] - start;
        return new Frame(
                new String(batch.bytes(), start, length, UTF_8),
                batch.lines()[i],
                batch.ordinals()[i]);
    }
}
