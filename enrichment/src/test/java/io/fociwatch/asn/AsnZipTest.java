package io.fociwatch.asn;

import static io.fociwatch.asn.AsnFiles.GOOD;
import static io.fociwatch.asn.AsnFiles.HEADER;
import static io.fociwatch.asn.AsnFiles.MAY;
import static io.fociwatch.asn.AsnFiles.stream;
import static io.fociwatch.asn.AsnFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A zip that is broken, empty or a bomb is refused. */
final class AsnZipTest {
    @Test
    void aZipThatWasCutOffIsRefusedWhereverItWasCut() throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 2_000; i++) {
            csv.append("10.%d.%d.0/24,%d,n%d,x\r\n".formatted(i / 256, i % 256, i, i * 31));
        }
        byte[] whole = zip("asn.csv", csv.toString());
        int endOfData = whole.length - 80;
        for (int length = 2; length < endOfData; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(
                            () -> {
                                AsnTableReader reader = new AsnTableReader(0.01);
                                reader.add("asn.zip", stream(cut), MAY);
                                reader.finish();
                            })
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(AsnTableException.class)
                    .hasMessageStartingWith("asn.zip");
        }
    }

    @Test
    void aZipWithChangedBytesIsRefused() throws Exception {
        // Given
        byte[] zip = zip("asn.csv", HEADER + GOOD.repeat(500));

        // When
        zip[zip.length / 2] ^= 0x55;

        // Then
        assertThatThrownBy(
                        () -> {
                            AsnTableReader reader = new AsnTableReader(0.01);
                            reader.add("asn.zip", stream(zip), MAY);
                            reader.finish();
                        })
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.zip");
    }

    @Test
    void aZipOfNothingIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("folder/"));
        }
        assertThatThrownBy(
                        () ->
                                new AsnTableReader(0)
                                        .add("asn.zip", stream(bytes.toByteArray()), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.zip: the zip holds no file");
    }

    @Test
    void aZipThatUnpacksToMoreThanATableIsRefused() throws Exception {
        // Given
        byte[] bomb = zip("asn.csv", "\n".repeat(200_000));
        AsnTableReader reader = new AsnTableReader(1, 100_000);

        // Then
        assertThatThrownBy(() -> reader.add("asn.zip", stream(bomb), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessage("asn.zip: cannot be read: more than 100,000 bytes");
    }

    @Test
    void manySmallFilesAreNoWayAroundTheBound() throws Exception {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 50; i++) {
                zip.putNextEntry(new ZipEntry("asn-" + i + ".csv"));
                zip.write(GOOD.repeat(100).getBytes(UTF_8));
            }
        }
        AsnTableReader reader = new AsnTableReader(1, 100_000);

        // Then
        assertThatThrownBy(() -> reader.add("asn.zip", stream(bytes.toByteArray()), MAY))
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("more than 100,000 bytes");
    }
}
