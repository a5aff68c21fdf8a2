package io.fociwatch.log;

import static io.fociwatch.log.LogBytes.LOG;
import static io.fociwatch.log.LogBytes.ids;
import static io.fociwatch.log.LogBytes.lines;
import static io.fociwatch.log.LogBytes.read;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.NoSuchFileException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is no log, or cannot be read to its end, is told of once. */
final class UnreadableFileTest {
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
}
