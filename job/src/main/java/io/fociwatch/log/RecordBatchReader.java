package io.fociwatch.log;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/**
 * Reads one log file, plain or gzipped, as batches of records. Whatever is wrong with the file
 * comes out as the failure of its last batch, behind the records that could be read.
 */
public final class RecordBatchReader implements Closeable {
    /** Java copies through memory of its own, which then stays in the processor's cache. */
    private static final int MOST_AT_ONCE = 64 << 10;

    private final String source;
    private final Opener opener;
    private final RecordFramer framer = new RecordFramer();

    private CountingInputStream file;
    private InputStream content;
    private final BatchArrays arrays = new BatchArrays();
    private byte[] bytes = new byte[0];
    private int filled;
    private int framedTo;
    private boolean ended;
    private IOException fault;
    private long reported;

    /** Opens a file. */
    @FunctionalInterface
    public interface Opener {
        /** The file's bytes from the first on. */
        InputStream open() throws IOException;
    }

    /**
     * Will read the file that {@code opener} opens.
     *
     * @param source how records name the file
     */
    public RecordBatchReader(String source, Opener opener) {
        this.source = source;
        this.opener = opener;
    }

    /** The next batch, which may hold no record; empty when the file has ended. */
    public Optional<RecordBatch> next() {
        RecordBatch.Builder batch = new RecordBatch.Builder();
        String failure = "";
        while (!ended && batch.isEmpty()) {
            boolean first = content == null;
            makeRoom();
            try {
                fill();
            } catch (IOException e) {
                fault = e;
                failure =
                        (content == null ? "cannot be opened: " : "cannot be read on: ")
                                + describe(e);
                ended = true;
            }
            Optional<String> other = first ? LogContent.fault(bytes, filled) : Optional.empty();
            if (other.isPresent()) {
                failure = "not a log: " + other.get();
                ended = true;
                filled = 0;
            }
            framedTo = framer.frame(bytes, 0, filled, ended, batch);
            if (!batch.isEmpty() || !failure.isEmpty()) {
                return Optional.of(batch.build(source, bytes, progress(), failure));
            }
        }
        long rest = progress();
        return rest == 0
                ? Optional.empty()
                : Optional.of(batch.build(source, new byte[0], rest, failure));
    }

    /**
     * Takes back a batch that has been decoded: the next ones may be in its array. From any thread;
     * also when the file has been closed.
     */
    public void recycle(RecordBatch batch) {
        arrays.giveBack(batch.bytes());
    }

    /** Why the file could not be read on; empty as long as it can. */
    Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Fills the array as far as the file goes; what was read before a failure counts. */
    private void fill() throws IOException {
        if (content == null) {
            file = new CountingInputStream(opener.open());
            content = decompressed(file);
        }
        while (filled < bytes.length) {
            int read = content.read(bytes, filled, Math.min(bytes.length - filled, MOST_AT_ONCE));
            if (read < 0) {
                ended = true;
                return;
            }
            filled += read;
        }
    }

    /** Another array for the next batch, which begins with what has not been framed. */
    private void makeRoom() {
        int rest = filled - framedTo;
        byte[] next = arrays.take(2 * rest);
        System.arraycopy(bytes, framedTo, next, 0, rest);
        bytes = next;
        filled = rest;
        framedTo = 0;
    }

    private long progress() {
        long read = file == null ? 0 : file.count();
        long sinceLast = read - reported;
        reported = read;
        return sinceLast;
    }

    /** What a file holds, gzipped or not. */
    static InputStream decompressed(InputStream file) throws IOException {
        PushbackInputStream start = new PushbackInputStream(file, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        return gzip ? new GzipContent(start) : start;
    }

    private static String describe(IOException e) {
        if (e instanceof EOFException) {
            return "it breaks off";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
