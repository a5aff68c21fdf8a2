package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.SignIn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the device codes of one log, and decodes no more of it than may tell of one. It is the
 * first of two readings: what cannot be used, the second tells.
 */
public final class DeviceCodeScan implements DecodedRecords {
    static final int BUFFER = 64 << 10;

    private final Consumer<SignIn> found;
    private final RecordDecoder decoder = new RecordDecoder();

    private DeviceCodeScan(Consumer<SignIn> found) {
        this.found = found;
    }

    /**
     * Looks through the log that {@code opener} opens.
     *
     * @return why it could not be read to its end; empty if it could, or is no log
     */
    public static Optional<IOException> scan(
            RecordBatchReader.Opener opener, Consumer<SignIn> found) throws IOException {
        return isMarked(opener) ? new DeviceCodeScan(found).decode(opener) : Optional.empty();
    }

    private static boolean isMarked(RecordBatchReader.Opener opener) {
        byte[] bytes = new byte[BUFFER];
        int filled = 0;
        try (InputStream file = new CountingInputStream(opener.open());
                InputStream content = RecordBatchReader.decompressed(file)) {
            int read = content.read(bytes, 0, BUFFER);
            while (read >= 0) {
                filled += read;
                if (DeviceCodeMark.isIn(bytes, 0, filled)) {
                    return true;
                }
                int rest = Math.min(filled, DeviceCodeMark.MOST_CUT_OFF);
                System.arraycopy(bytes, filled - rest, bytes, 0, rest);
                filled = rest;
                read = content.read(bytes, filled, BUFFER - filled);
            }
        } catch (IOException e) {
            // How much of a broken log can be read depends on who reads: as the hunt does, then.
            return true;
        }
        return false;
    }

    private Optional<IOException> decode(RecordBatchReader.Opener opener) throws IOException {
        try (RecordBatchReader reader = new RecordBatchReader("", opener)) {
            Optional<RecordBatch> batch = reader.next();
            while (batch.isPresent()) {
                decoder.decode(marked(batch.get()), this);
                reader.recycle(batch.get());
                batch = reader.next();
            }
            return reader.fault();
        }
    }

    private static RecordBatch marked(RecordBatch batch) {
        RecordBatch.Builder marked = new RecordBatch.Builder();
        RecordPlace nowhere = new RecordPlace();
        for (int i = 0; i < batch.size(); i++) {
            int start = batch.starts()[i];
            int end = batch.ends()[i];
            if (DeviceCodeMark.isIn(batch.bytes(), start, end)) {
                marked.add(start, end, nowhere);
            }
        }
        return marked.build("", batch.bytes(), 0, "");
    }

    @Override
    public boolean needs(SignIn outline) {
        if (outline.isDeviceCode()) {
            found.accept(outline);
        }
        return false;
    }

    @Override
    public boolean needs(GraphCall outline) {
        return false;
    }

    @Override
    public void signIn(SignIn signIn) {
        throw new IllegalStateException("not needed");
    }

    @Override
    public void graphCall(GraphCall call) {
        throw new IllegalStateException("not needed");
    }

    @Override
    public void appOnlyGraphCall() {
        // No device code.
    }

    @Override
    public void skipped(String category) {
        // No device code.
    }

    @Override
    public void rejected(Rejection rejection) {
        // The second reading tells it.
    }
}
