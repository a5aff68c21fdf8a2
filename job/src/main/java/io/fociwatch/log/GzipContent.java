package io.fociwatch.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a gzipped file holds, all members of it. Where {@link GZIPInputStream} takes for the end
 * whatever is no further member, this one fails, unless it is only padding.
 */
final class GzipContent extends GZIPInputStream {
    private static final int BUFFER = 64 << 10;

    /** Checksum and length, which end a member. */
    private static final int TRAILER = 8;

    private boolean ended;

    GzipContent(InputStream gzipped) throws IOException {
        super(gzipped, BUFFER);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read < 0 && !ended) {
            ended = true;
            requireNothingMore();
        }
        return read;
    }

    private void requireNothingMore() throws IOException {
        for (int at = len - inf.getRemaining() + TRAILER; at < len; at++) {
            requirePadding(buf[at]);
        }
        for (int more = in.read(); more >= 0; more = in.read()) {
            requirePadding(more);
        }
    }

    private static void requirePadding(int b) throws IOException {
        if (b != 0) {
            throw new ZipException("not gzip behind the gzipped data");
        }
    }
}
