package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsAddition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveSplitReaderTest {
    private static final String RECORD = "{\"category\":\"AuditLogs\"}\n";

    @TempDir private Path folder;

    @Test
    void whatIsAddedToAFileAfterItWasListedIsNotRead() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), RECORD.repeat(3));
        ArchiveSplit split = split(0, file);
        Files.writeString(file, RECORD.repeat(5), StandardOpenOption.APPEND);

        // When
        List<ArchiveBatch> read = BatchesOf.splits(split);

        // Then
        assertThat(read.stream().mapToInt(batch -> batch.records().size()).sum()).isEqualTo(3);
    }

    @Test
    void aRestoredFileGoesOnBehindTheBatchesThatWereRead() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), RECORD.repeat(100_000));
        List<ArchiveBatch> whole = BatchesOf.splits(split(0, file));

        // When
        List<ArchiveBatch> rest = BatchesOf.splits(split(0, file).readTo(1));

        // Then
        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(rest.stream().map(batch -> batch.records().lines()[0]))
                .containsExactlyElementsOf(
                        whole.stream().skip(1).map(batch -> batch.records().lines()[0]).toList());
    }

    @Test
    void aBatchLendsItsArrayToTheNextOnceItHasBeenEmitted() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), RECORD.repeat(100_000));
        try (ArchiveSplitReader reader = new ArchiveSplitReader(BatchesOf.REACH)) {
            reader.handleSplitsChanges(new SplitsAddition<>(List.of(split(0, file))));
            var first = reader.fetch();
            byte[] firstBytes = batchIn(first).records().bytes();
            byte[] secondBytes = batchIn(reader.fetch()).records().bytes();

            // When
            first.recycle();

            // Then
            assertThat(secondBytes).isNotSameAs(firstBytes);
            assertThat(batchIn(reader.fetch()).records().bytes()).isSameAs(firstBytes);
        }
    }

    @Test
    void aRestoredFileThatIsGoneIsToldAndNotTakenForRead() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), RECORD.repeat(100_000));
        ArchiveSplit split = split(0, file).readTo(1);
        Files.delete(file);

        // When
        List<ArchiveBatch> rest = BatchesOf.splits(split);

        // Then
        assertThat(rest)
                .extracting(batch -> batch.records().size(), batch -> batch.records().failure())
                .singleElement()
                .satisfies(
                        batch -> {
                            assertThat(batch.toList().get(0)).isEqualTo(0);
                            assertThat(batch.toList().get(1).toString())
                                    .startsWith("cannot be opened: ");
                        });
    }

    @Test
    void filesAreReadOneAfterTheOtherInTheOrderOfTheirEventsAndTheEndLast() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("a.json"), RECORD);

        // When
        List<ArchiveBatch> read =
                BatchesOf.splits(
                        ArchiveSplit.end(0, Manifests.hour(9)), split(7, file), split(3, file));

        // Then
        assertThat(read.stream().filter(batch -> batch.records().size() > 0))
                .extracting(ArchiveBatch::file)
                .containsExactly(3, 7);
        assertThat(read.get(read.size() - 1))
                .extracting(ArchiveBatch::file, ArchiveBatch::from)
                .containsExactly(ArchiveBatch.END, Manifests.hour(9));
    }

    @Test
    void aFileThatIsGoneIsToldAndNoReasonToEnd() throws Exception {
        // Given
        Path gone = folder.resolve("gone.json");
        Path file = Files.writeString(folder.resolve("a.json"), RECORD);

        // When
        List<ArchiveBatch> read = BatchesOf.splits(split(0, gone), split(1, file));

        // Then
        assertThat(read.get(0).records().failure()).startsWith("cannot be opened: ");
        assertThat(read.stream().mapToInt(batch -> batch.records().size()).sum()).isEqualTo(1);
    }

    private static ArchiveSplit split(int number, Path file) throws Exception {
        long length = Files.exists(file) ? Files.size(file) : 1;
        return ArchiveSplit.toRead(
                number,
                new ArchiveFile(file.toUri().toString(), length, 0, Manifests.hour(number)));
    }

    private static ArchiveBatch batchIn(RecordsWithSplitIds<ArchiveRead> fetched) {
        fetched.nextSplit();
        return (ArchiveBatch) fetched.nextRecordFromSplit();
    }
}
