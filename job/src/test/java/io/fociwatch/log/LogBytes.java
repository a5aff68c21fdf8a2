package io.fociwatch.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Logs as files hold them, made up for tests of how files are read. */
final class LogBytes {
    static final String RECORD = SampleRecord.redemption().json();

    /** Two records. */
    static final String LOG =
            SampleRecord.redemption() + "\r\n" + SampleRecord.deviceCode() + "\r\n";

    private LogBytes() {}

    /** What a file of these bytes is read as. */
    static Decoded read(byte[] file) {
        return Decoded.of(new RecordBatchReader("log.json", () -> new ByteArrayInputStream(file)));
    }

    /** A log of the redemptions with these numbers, the last one out. */
    static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> record(i) + "\n")
                .collect(Collectors.joining());
    }

    static String record(int i) {
        return RECORD.replace("redemption-0", "r-" + i);
    }

    /** The ids of these redemptions. */
    static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "r-" + i).toList();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(bytes);
        }
        return gzipped.toByteArray();
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
