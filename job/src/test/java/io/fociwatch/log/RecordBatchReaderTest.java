package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBatchReaderTest {

    private static final String RECORD = SampleRecord.redemption().json();
    private static final String LOG =
            SampleRecord.redemption() + "\r\n" + SampleRecord.deviceCode() + "\r\n";

    @Test
    void gzipIsKnownByItsContent() throws IOException {
        // When
        Decoded plain = read(LOG.getBytes(UTF_8));
        Decoded gzipped = read(gzip(LOG.getBytes(UTF_8)));

        // Then
        assertThat(plain.ids()).containsExactly("redemption-0", "device-code-0");
        assertThat(gzipped.signIns()).isEqualTo(plain.signIns());
        assertThat(gzipped.rejections()).isEmpty();
    }

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
    void everyMemberOfAGzippedFileIsRead() throws IOException {
        // Given
        byte[] members =
                concat(
                        gzip(lines(0, 40).getBytes(UTF_8)),
                        gzip(new byte[0]),
                        gzip(lines(40, 90).getBytes(UTF_8)),
                        gzip(lines(90, 100).getBytes(UTF_8)));

        // When
        Decoded decoded = read(members);

        // Then
        assertThat(decoded.ids()).hasSize(100).doesNotHaveDuplicates();
        assertThat(decoded.rejections()).isEmpty();
    }

    @Test
    void everyMemberIsReadFromAStreamThatNeverSaysHowMuchIsAvailable() throws IOException {
        // Given
        byte[] first = gzip(lines(0, 40).getBytes(UTF_8));
        byte[] second = gzip(lines(40, 100).getBytes(UTF_8));
        InputStream stream =
                new SequenceInputStream(
                        new ByteArrayInputStream(first), new ByteArrayInputStream(second)) {
                    @Override
                    public int available() {
                        return 0;
                    }
                };

        // When
        Decoded decoded = Decoded.of(new RecordBatchReader("log.json.gz", () -> stream));

        // Then
        assertThat(decoded.ids()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aGzippedFileThatBreaksOffAnywhereKeepsWhatCouldBeRead() throws IOException {
        // Given
        byte[] whole = gzip(lines(0, 30).getBytes(UTF_8));
        int recordsBefore = 0;

        for (int length = 3; length < whole.length; length++) {
            // When
            Decoded decoded = read(Arrays.copyOf(whole, length));

            // Then
            assertThat(decoded.ids())
                    .as("the first %s of %s bytes", length, whole.length)
                    .isEqualTo(ids(0, decoded.ids().size()));
            assertThat(decoded.ids().size()).isGreaterThanOrEqualTo(recordsBefore);
            assertThat(decoded.rejections())
                    .filteredOn(r -> r.reason() == RejectionReason.UNREADABLE_FILE)
                    .extracting(Rejection::origin, Rejection::detail)
                    .containsExactly(
                            tuple(
                                    "log.json",
                                    length < 10
                                            ? "cannot be opened: it breaks off"
                                            : "cannot be read on: it breaks off"));
            recordsBefore = decoded.ids().size();
        }
        assertThat(recordsBefore).isEqualTo(30);
    }

    @Test
    void aDamagedGzippedFileIsToldOfWhereverTheDamageIs() throws IOException {
        // Given
        byte[] whole = gzip(lines(0, 30).getBytes(UTF_8));
        Decoded sound = read(whole);

        for (int at = 20; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;

            // When
            Decoded decoded = read(damaged);

            // Then
            boolean told =
                    decoded.rejections().stream()
                            .anyMatch(r -> r.reason() == RejectionReason.UNREADABLE_FILE);
            assertThat(told || decoded.signIns().equals(sound.signIns()))
                    .as("damaged at %s: %s", at, decoded)
                    .isTrue();
        }
    }

    @Test
    void whatFollowsGzippedDataIsNotPassedOverInSilence() throws IOException {
        // Given
        byte[] members =
                concat(
                        gzip(lines(0, 30).getBytes(UTF_8)),
                        lines(30, 40).getBytes(UTF_8),
                        gzip(lines(40, 50).getBytes(UTF_8)));

        // When
        Decoded decoded = read(members);

        // Then
        assertThat(decoded.ids()).isEqualTo(ids(0, 30));
        assertThat(decoded.rejection(RejectionReason.UNREADABLE_FILE).detail())
                .isEqualTo("cannot be read on: not gzip behind the gzipped data");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 30, 100_000})
    void zeroesBehindGzippedDataArePadding(int zeroes) throws IOException {
        // Given
        byte[] padded = concat(gzip(lines(0, 30).getBytes(UTF_8)), new byte[zeroes]);

        // When
        Decoded decoded = read(padded);

        // Then
        assertThat(decoded.ids()).isEqualTo(ids(0, 30));
        assertThat(decoded.rejections()).isEmpty();
    }

    static Stream<byte[]> noLogs() {
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);
        random[0] = 'x';
        return Stream.of(
                random,
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13},
                new byte[100],
                "Date (UTC),Request ID,User\n2026-05-01T14:00:00Z,1,\"{\"\"a\"\":1}\"\n{"
                        .getBytes(UTF_8),
                "<!doctype html>\n<html><body>{}</body></html>".getBytes(UTF_8),
                "Not found".getBytes(UTF_8),
                "\u001F\u008B".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("noLogs")
    void aFileThatIsNoLogIsRefusedWholeAndOnce(byte[] content) {
        // When
        Decoded decoded = read(content);

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
        assertThat(decoded.rejection().origin()).isEqualTo("log.json");
        assertThat(decoded.rejection().detail())
                .isEqualTo("not a log: neither its first nor its second line begins with { or [");
    }

    @Test
    void whatAToolMadeOfALogIsNamed() {
        // When
        Decoded utf16 = read(LOG.getBytes(UTF_16));
        Decoded utf16WithoutMark = read(LOG.getBytes(UTF_16LE));
        Decoded zip = read(new byte[] {'P', 'K', 3, 4, 20, 0});

        // Then
        assertThat(utf16.rejection().detail())
                .isEqualTo("not a log: it is UTF-16; convert it to UTF-8");
        assertThat(utf16WithoutMark.rejection().detail()).isEqualTo(utf16.rejection().detail());
        assertThat(zip.rejection().detail()).isEqualTo("not a log: it is a zip; unpack it");
    }

    @Test
    void aLogWhoseFirstLineIsCutOffAtItsBeginningIsRead() {
        // When
        Decoded decoded = read(("-id\",\"resultType\":\"0\"}\n" + LOG).getBytes(UTF_8));

        // Then
        assertThat(decoded.ids()).containsExactly("redemption-0", "device-code-0");
        assertThat(decoded.rejection(RejectionReason.MALFORMED_JSON).origin())
                .isEqualTo("log.json:1");
    }

    @Test
    void aFileThatHasVanishedIsToldOf() {
        // When
        Decoded decoded =
                Decoded.of(
                        new RecordBatchReader(
                                "log.json",
                                () -> {
                                    throw new NoSuchFileException("log.json");
                                }));

        // Then
        assertThat(decoded.rejection().reason()).isEqualTo(RejectionReason.UNREADABLE_FILE);
        assertThat(decoded.rejection().detail()).isEqualTo("cannot be opened: log.json");
    }

    @Test
    void aFileThatFailsHalfWayKeepsWhatWasRead() {
        // Given
        String log = lines(0, 2000);
        InputStream failing =
                new SequenceInputStream(
                        new ByteArrayInputStream(log.getBytes(UTF_8)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("Stale file handle");
                            }
                        });

        // When
        Decoded decoded = Decoded.of(new RecordBatchReader("log.json", () -> failing));

        // Then
        assertThat(decoded.ids()).isEqualTo(ids(0, 2000));
        assertThat(decoded.rejection(RejectionReason.UNREADABLE_FILE).detail())
                .isEqualTo("cannot be read on: Stale file handle");
    }

    @Test
    void aLineOf50MegabytesIsReadRecordByRecord() {
        // Given
        int records = (50 << 20) / RECORD.length();
        String message =
                IntStream.range(0, records)
                        .mapToObj(RecordBatchReaderTest::record)
                        .collect(Collectors.joining(",", "{\"records\":[", "]}\n"));

        // When
        Decoded decoded = read((message + SampleRecord.deviceCode()).getBytes(UTF_8));

        // Then
        assertThat(decoded.rejections()).isEmpty();
        assertThat(decoded.ids()).hasSize(records + 1).doesNotHaveDuplicates();
        assertThat(decoded.signIns().get(records - 1).origin()).isEqualTo("log.json:1#" + records);
        assertThat(decoded.signIns().get(records).origin()).isEqualTo("log.json:2");
    }

    @Test
    void aRecordOf50MegabytesIsRefusedOnceAndTheNextLineRead() {
        // Given
        String giant =
                SampleRecord.redemption().with("properties.userAgent", "x".repeat(50 << 20)).json();

        // When
        Decoded decoded = read((giant + "\n" + LOG).getBytes(UTF_8));

        // Then
        assertThat(decoded.ids()).containsExactly("redemption-0", "device-code-0");
        assertThat(decoded.rejection(RejectionReason.TOO_LONG).origin()).isEqualTo("log.json:1");
        assertThat(decoded.signIns().get(0).origin()).isEqualTo("log.json:2");
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

    private static Decoded read(byte[] file) {
        return Decoded.of(new RecordBatchReader("log.json", () -> new ByteArrayInputStream(file)));
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> record(i) + "\n")
                .collect(Collectors.joining());
    }

    private static String record(int i) {
        return RECORD.replace("redemption-0", "r-" + i);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "r-" + i).toList();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzipped)) {
            out.write(bytes);
        }
        return gzipped.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
