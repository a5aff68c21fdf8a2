package io.fociwatch.log;

import static io.fociwatch.log.LogBytes.LOG;
import static io.fociwatch.log.LogBytes.concat;
import static io.fociwatch.log.LogBytes.gzip;
import static io.fociwatch.log.LogBytes.ids;
import static io.fociwatch.log.LogBytes.lines;
import static io.fociwatch.log.LogBytes.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gzip is read whole, whatever its members, and damage is told of. */
final class GzippedLogTest {
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
}
