package io.fociwatch.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A made-up blob of a storage account that holds a tenant's day in small: of 20 records 2
 * interactive sign-ins, 7 non-interactive ones and 11 Graph calls, each of the size that real ones
 * have.
 *
 * @param bytes one record a line, CRLF
 * @param records how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SyntheticBlob(byte[] bytes, int records) {

    /** A blob of at least so many bytes; the same for the same number. */
    static SyntheticBlob ofBytes(int size) {
        SyntheticRecords source = new SyntheticRecords();
        ByteArrayOutputStream blob = new ByteArrayOutputStream(size + 8192);
        int records = 0;
        while (blob.size() < size) {
            String record =
                    switch (records % 20) {
                        case 3, 13 -> source.interactive();
                        case 0, 2, 5, 8, 11, 14, 17 -> source.nonInteractive();
                        default -> source.graphCall();
                    };
            blob.writeBytes(record.getBytes(UTF_8));
            blob.write('\r');
            blob.write('\n');
            records++;
        }
        return new SyntheticBlob(blob.toByteArray(), records);
    }

    @Override
    public String toString() {
        return "%,d records in %.1f MB: 10 %% interactive, 35 %% non-interactive, 55 %% Graph"
                .formatted(records, bytes.length / 1e6);
    }
}
