package io.fociwatch.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.asn.AsnChunk;
import io.fociwatch.asn.AsnTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One reader by itself; a blocked one would wait for ever, hence the limit. */
@Timeout(30)
final class AsnTableSourceReaderTest {
    private static final Duration OFTEN = Duration.ofMillis(10);

    @TempDir private Path folder;

    private final List<AsnChunk> chunks = new ArrayList<>();
    private SourceReader<AsnChunk, AsnTableSplit> reader;

    @AfterEach
    void close() throws Exception {
        reader.close();
    }

    @Test
    void theTableIsHandedOutAndThenTheInputEnds() throws Exception {
        // Given
        write("asn.csv", "192.0.2.0/24,64500,first");
        reader = once();

        // When
        reader.addSplits(List.of(new AsnTableSplit()));
        reader.notifyNoMoreSplits();

        // Then
        assertThat(pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(chunks).hasSize(1);
    }

    /** Else the word would find a finished task, and Flink fails the job for that. */
    @Test
    void theInputEndsOnlyWhenTheEnumeratorHasSaidItsLastWord() throws Exception {
        // Given
        reader = reader(AsnTableSource.once(new AsnTableFiles(List.of(), 0)));
        reader.addSplits(List.of(new AsnTableSplit()));
        TimeUnit.MILLISECONDS.sleep(100);

        // When
        InputStatus before = poll();
        reader.notifyNoMoreSplits();

        // Then
        assertThat(before).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aReaderWithoutTheSplitIsDone() throws Exception {
        // Given
        reader = once();

        // When
        reader.notifyNoMoreSplits();

        // Then
        assertThat(pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aBrokenTableFailsABoundedRun() throws Exception {
        // Given
        write("asn.csv", "<html>");
        reader = once();

        // When
        reader.addSplits(List.of(new AsnTableSplit()));

        // Then
        assertThatThrownBy(this::pollToTheEnd)
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: 1 columns");
    }

    @Test
    void aTableThatIsNotThereFailsABoundedRun() throws Exception {
        // Given
        reader = reader(AsnTableSource.once(files(folder.resolve("nowhere.csv"))));

        // When
        reader.addSplits(List.of(new AsnTableSplit()));

        // Then
        assertThatThrownBy(this::pollToTheEnd)
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("nowhere.csv");
    }

    @Test
    void aWatcherHandsOutEachNewTableAndNoneTwice() throws Exception {
        // Given
        write("asn.csv", "192.0.2.0/24,64500,first");
        reader = watching();
        reader.addSplits(List.of(new AsnTableSplit()));
        reader.notifyNoMoreSplits();
        pollUntil(1);

        // When
        write("asn.csv", "192.0.2.0/24,64501,second and longer");
        pollUntil(2);
        TimeUnit.MILLISECONDS.sleep(100);
        poll();

        // Then
        assertThat(chunks).extracting(AsnChunk::version).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aWatcherPassesABrokenTableOverAndTakesTheNext() throws Exception {
        // Given
        write("asn.csv", "<html>");
        reader = watching();
        reader.addSplits(List.of(new AsnTableSplit()));
        TimeUnit.MILLISECONDS.sleep(100);
        poll();
        assertThat(chunks).isEmpty();

        // When
        write("asn.csv", "192.0.2.0/24,64500,first");

        // Then
        pollUntil(1);
    }

    /** As one that another process was writing, or that a file system did not give at once. */
    @Test
    void aWatcherTriesATableAgainThatLooksTheSame() throws Exception {
        // Given
        String good = "192.0.2.0/24,64500,first";
        write("asn.csv", "#".repeat(good.length()));
        FileTime written = Files.getLastModifiedTime(folder.resolve("asn.csv"));
        reader = watching();
        reader.addSplits(List.of(new AsnTableSplit()));
        TimeUnit.MILLISECONDS.sleep(100);
        poll();
        assertThat(chunks).isEmpty();

        // When
        Path same = Files.writeString(folder.resolveSibling("same.csv"), good);
        Files.setLastModifiedTime(same, written);
        Files.move(same, folder.resolve("asn.csv"), StandardCopyOption.REPLACE_EXISTING);

        // Then
        pollUntil(1);
    }

    @Test
    void aWatcherWaitsForATableThatIsNotYetThere() throws Exception {
        // Given
        reader = reader(AsnTableSource.watching(files(folder.resolve("later.csv")), OFTEN));
        reader.addSplits(List.of(new AsnTableSplit()));
        TimeUnit.MILLISECONDS.sleep(50);

        // When
        write("later.csv", "192.0.2.0/24,64500,first");

        // Then
        pollUntil(1);
    }

    private SourceReader<AsnChunk, AsnTableSplit> once() {
        return reader(AsnTableSource.once(files(folder)));
    }

    private SourceReader<AsnChunk, AsnTableSplit> watching() {
        return reader(AsnTableSource.watching(files(folder), OFTEN));
    }

    private static SourceReader<AsnChunk, AsnTableSplit> reader(AsnTableSource source) {
        SourceReader<AsnChunk, AsnTableSplit> reader = source.createReader(new LoneReaderContext());
        reader.start();
        return reader;
    }

    private static AsnTableFiles files(Path path) {
        return new AsnTableFiles(List.of(path.toUri().toString()), 0);
    }

    /** In one step, as whoever replaces a table should; never with the time of the one before. */
    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Path fresh = Files.writeString(folder.resolveSibling(name + ".new"), text);
        Instant time =
                Files.exists(file)
                        ? Files.getLastModifiedTime(file).toInstant().plusSeconds(2)
                        : Instant.parse("2026-05-01T00:00:00Z");
        Files.setLastModifiedTime(fresh, FileTime.from(time));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private InputStatus pollToTheEnd() throws Exception {
        InputStatus status = poll();
        while (status != InputStatus.END_OF_INPUT) {
            reader.isAvailable().get();
            status = poll();
        }
        return status;
    }

    private void pollUntil(int count) throws Exception {
        while (poll() != InputStatus.END_OF_INPUT && chunks.size() < count) {
            reader.isAvailable().get();
        }
        assertThat(chunks).hasSize(count);
    }

    private InputStatus poll() throws Exception {
        return reader.pollNext(new CollectingOutput<>(chunks));
    }
}
