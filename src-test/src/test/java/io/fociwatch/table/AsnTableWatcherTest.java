package io.fociwatch.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.asn.AsnChunk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One reader that looks for new tables; a blocked one would wait for ever, hence the limit. */
@Timeout(30)
final class AsnTableWatcherTest {
    private static final Duration OFTEN = Duration.ofMillis(10);

    @TempDir private Path folder;

    private ReplacedFiles files;
    private LoneReader reader;

    @BeforeEach
    void folderOfTables() {
        files = new ReplacedFiles(folder);
    }

    @AfterEach
    void close() throws Exception {
        reader.close();
    }

    @Test
    void aWatcherHandsOutEachNewTableAndNoneTwice() throws Exception {
        // Given
        files.write("asn.csv", "192.0.2.0/24,64500,first");
        reader = watcher(folder);
        reader.addSplit();
        reader.notifyNoMoreSplits();
        reader.pollUntil(1);

        // When
        files.write("asn.csv", "192.0.2.0/24,64501,second and longer");
        reader.pollUntil(2);
        TimeUnit.MILLISECONDS.sleep(100);
        reader.poll();

        // Then
        assertThat(reader.chunks())
                .extracting(AsnChunk::version)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void aWatcherPassesABrokenTableOverAndTakesTheNext() throws Exception {
        // Given
        files.write("asn.csv", "<html>");
        reader = watcher(folder);
        reader.addSplit();
        TimeUnit.MILLISECONDS.sleep(100);
        reader.poll();
        assertThat(reader.chunks()).isEmpty();

        // When
        files.write("asn.csv", "192.0.2.0/24,64500,first");

        // Then
        reader.pollUntil(1);
    }

    /** As one that another process was writing, or that a file system did not give at once. */
    @Test
    void aWatcherTriesATableAgainThatLooksTheSame() throws Exception {
        // Given
        String good = "192.0.2.0/24,64500,first";
        files.write("asn.csv", "#".repeat(good.length()));
        FileTime written = Files.getLastModifiedTime(folder.resolve("asn.csv"));
        reader = watcher(folder);
        reader.addSplit();
        TimeUnit.MILLISECONDS.sleep(100);
        reader.poll();
        assertThat(reader.chunks()).isEmpty();

        // When
        Path same = Files.writeString(folder.resolveSibling("same.csv"), good);
        Files.setLastModifiedTime(same, written);
        Files.move(same, folder.resolve("asn.csv"), StandardCopyOption.REPLACE_EXISTING);

        // Then
        reader.pollUntil(1);
    }

    @Test
    void aWatcherWaitsForATableThatIsNotYetThere() throws Exception {
        // Given
        reader = watcher(folder.resolve("later.csv"));
        reader.addSplit();
        TimeUnit.MILLISECONDS.sleep(50);

        // When
        files.write("later.csv", "192.0.2.0/24,64500,first");

        // Then
        reader.pollUntil(1);
    }

    private static LoneReader watcher(Path table) {
        return new LoneReader(AsnTableSource.watching(LoneReader.files(table), OFTEN));
    }
}
