package io.fociwatch.asn;

import static io.fociwatch.asn.AsnFiles.GOOD;
import static io.fociwatch.asn.AsnFiles.HEADER;
import static io.fociwatch.asn.AsnFiles.MAY;
import static io.fociwatch.asn.AsnFiles.stream;
import static io.fociwatch.asn.AsnFiles.table;
import static io.fociwatch.asn.AsnFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no table is refused and not used in part. */
final class AsnNoTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"", HEADER, "\r\n\r\n", "\uFEFF"})
    void aTableWithoutRowsIsRefused(String csv) {
        assertThatThrownBy(() -> table(1, csv))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.csv: no rows; is it the list of prefixes?");
    }

    @Test
    void aTableOfNoFilesIsRefused() {
        assertThatThrownBy(() -> new AsnTableReader(1).finish())
                .isInstanceOf(AsnTableException.class)
                .hasMessage("no files: no rows; is it the list of prefixes?");
    }

    @Test
    void aPageThatReportsAnErrorIsRefused() {
        String page =
                "<!DOCTYPE html>\n<html><head><title>404</title></head>\n<body>\n<p>Not found, or"
                        + " moved, or gone</p>\n</body></html>\n";
        assertThatThrownBy(() -> table(0.01, page))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: 1 columns");
    }

    @Test
    void anotherEncodingWithoutAMarkIsRefused() {
        AsnTableReader reader = new AsnTableReader(0.01);
        assertThatThrownBy(
                        () -> {
                            reader.add("asn.csv", stream((HEADER + GOOD).getBytes(UTF_16LE)), MAY);
                            reader.finish();
                        })
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: ");
    }

    @Test
    void quotesThatNeverEndAreRefused() {
        assertThatThrownBy(
                        () -> table(0.01, HEADER + "192.0.2.0/24,1,\"open\r\n" + GOOD.repeat(50)))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv");
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        byte[] bomb = zip("asn.csv", "1".repeat(40 << 20));
        assertThatThrownBy(() -> new AsnTableReader(1).add("asn.zip", stream(bomb), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.zip");
    }

    @Test
    void aFileThatFailsInTheMiddleIsNamed() {
        InputStream failing =
                new FilterInputStream(stream((HEADER + GOOD).getBytes(UTF_8))) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int read = super.read(bytes, offset, Math.min(length, 10));
                        if (read < 0) {
                            throw new IOException("the disk is gone");
                        }
                        return read;
                    }
                };
        assertThatThrownBy(() -> new AsnTableReader(0).add("asn.csv", failing, MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.csv: cannot be read: the disk is gone");
    }
}
