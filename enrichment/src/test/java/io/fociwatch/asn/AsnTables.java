package io.fociwatch.asn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables for tests, read from text by the product's reader. */
final class AsnTables {
    private static final Instant WRITTEN = Instant.parse("2026-05-01T00:00:00Z");

    static final AsnTable FIRST = of("192.0.2.0/24,64500,first", "10.0.0.0/8,1,ten");

    /** Names another owner for an address of the first. */
    static final AsnTable SECOND = of("192.0.2.0/24,64501,second");

    private AsnTables() {}

    static AsnTable of(String... rows) {
        try {
            AsnTableReader reader = new AsnTableReader(0);
            reader.add(
                    "test.csv",
                    new ByteArrayInputStream(String.join("\r\n", rows).getBytes(UTF_8)),
                    WRITTEN);
            return reader.finish();
        } catch (AsnTableException e) {
            throw new AssertionError(e);
        }
    }

    /** A small table in as many chunks as a big one has. */
    static List<AsnChunk> chunks(AsnTable table, int count) {
        byte[] bytes = AsnTableCodec.encode(table).get(0).bytes();
        List<AsnChunk> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] part =
                    Arrays.copyOfRange(
                            bytes, i * bytes.length / count, (i + 1) * bytes.length / count);
            chunks.add(new AsnChunk(table.version(), i, count, part));
        }
        return chunks;
    }
}
