package io.fociwatch.log;

import static io.fociwatch.log.LogBytes.LOG;
import static io.fociwatch.log.LogBytes.gzip;
import static io.fociwatch.log.LogBytes.lines;
import static io.fociwatch.log.LogBytes.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordBatchReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", " \r\n\r\n", "[]", "{\"records\":[]}\n"})
    void aFileWithoutRecordsGivesNone(String content) throws IOException {
        // When
        Decoded plain = read(content.getBytes(UTF_8));
        Decoded gzipped = read(gzip(content.getBytes(UTF_8)));

        // Then
        assertThat(plain.count()).isZero();
        assertThat(gzipped.count()).isZero();
    }

    @Test
    void aFileGivesTheSameBatchesHoweverItsBytesArrive() {
        // Given
        byte[] log = lines(0, 3000).getBytes(UTF_8);
        Random random = new Random(11);
        InputStream dribbling =
                new ByteArrayInputStream(log) {
                    @Override
                    public synchronized int read(byte[] bytes, int offset, int length) {
                        return super.read(
                                bytes, offset, Math.min(length, 1 + random.nextInt(5000)));
                    }
                };

        // When
        var pieces = batches(new RecordBatchReader("log.json", () -> dribbling));
        var whole = batches(new RecordBatchReader("log.json", () -> new ByteArrayInputStream(log)));

        // Then
        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void whatIsReadIsTheSameWhereEachBatchIsRecycledBeforeTheNext() {
        // Given
        byte[] log = lines(0, 3000).getBytes(UTF_8);
        var recycling = new RecordBatchReader("log.json", () -> new ByteArrayInputStream(log));
        var keeping = new RecordBatchReader("log.json", () -> new ByteArrayInputStream(log));
        List<String> recycled = new ArrayList<>();
        Set<byte[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());

        // When
        for (var batch = recycling.next(); batch.isPresent(); batch = recycling.next()) {
            recycled.addAll(frames(batch.get()));
            arrays.add(batch.get().bytes());
            recycling.recycle(batch.get());
        }
        List<String> kept =
                Stream.generate(keeping::next)
                        .takeWhile(Optional::isPresent)
                        .flatMap(batch -> frames(batch.get()).stream())
                        .toList();

        // Then
        assertThat(arrays).hasSize(1);
        assertThat(recycled).hasSize(3000).isEqualTo(kept);
    }

    static Stream<byte[]> files() throws IOException {
        byte[] log = lines(0, 3000).getBytes(UTF_8);
        byte[] endsInBlanks = (LOG + "\n".repeat(3 << 20)).getBytes(UTF_8);
        return Stream.of(log, gzip(log), endsInBlanks, new byte[0], "Not found".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theProgressOfAllBatchesIsTheSizeOfTheFile(byte[] file) {
        // Given
        RecordBatchReader reader =
                new RecordBatchReader("log.json", () -> new ByteArrayInputStream(file));

        // When
        long progress =
                Stream.generate(reader::next)
                        .takeWhile(Optional::isPresent)
                        .mapToLong(batch -> batch.get().progress())
                        .sum();

        // Then
        assertThat(progress).isEqualTo(file.length);
        assertThat(reader.next()).isEmpty();
    }

    private static List<String> batches(RecordBatchReader reader) {
        return Stream.generate(reader::next)
                .takeWhile(Optional::isPresent)
                .map(
                        batch ->
                                IntStream.range(0, batch.get().size())
                                        .mapToObj(batch.get()::origin)
                                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> frames(RecordBatch batch) {
        return IntStream.range(0, batch.size())
                .mapToObj(
                        i ->
                                batch.origin(i)
                                        + ' '
                                        + new String(
                                                batch.bytes(),
                                                batch.starts()[i],
                                                batch.ends()[i] - batch.starts()[i],
                                                UTF_8))
                .toList();
    }
}
