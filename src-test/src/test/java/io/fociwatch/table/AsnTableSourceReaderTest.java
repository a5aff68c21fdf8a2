package io.fociwatch.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.asn.AsnTableException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One reader by itself; a blocked one would wait for ever, hence the limit. */
@Timeout(30)
final class AsnTableSourceReaderTest {
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
    void theTableIsHandedOutAndThenTheInputEnds() throws Exception {
        // Given
        files.write("asn.csv", "192.0.2.0/24,64500,first");
        reader = reader(folder);

        // When
        reader.addSplit();
        reader.notifyNoMoreSplits();

        // Then
        assertThat(reader.pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(reader.chunks()).hasSize(1);
    }

    @Test
    void aFileThatIsStillBeingWrittenBehindADotIsNoPartOfTheTable() throws Exception {
        // Given
        files.write("asn.csv", "192.0.2.0/24,64500,first");
        files.write(".asn.csv.partial", "<html>");
        reader = reader(folder);

        // When
        reader.addSplit();
        reader.notifyNoMoreSplits();

        // Then
        assertThat(reader.pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
        assertThat(reader.chunks()).hasSize(1);
    }

    /** Else the word would find a finished task, and Flink fails the job for that. */
    @Test
    void theInputEndsOnlyWhenTheEnumeratorHasSaidItsLastWord() throws Exception {
        // Given
        reader = new LoneReader(AsnTableSource.once(new AsnTableFiles(List.of(), 0)));
        reader.addSplit();
        TimeUnit.MILLISECONDS.sleep(100);

        // When
        InputStatus before = reader.poll();
        reader.notifyNoMoreSplits();

        // Then
        assertThat(before).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aReaderWithoutTheSplitIsDone() throws Exception {
        // Given
        reader = reader(folder);

        // When
        reader.notifyNoMoreSplits();

        // Then
        assertThat(reader.pollToTheEnd()).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void aBrokenTableFailsABoundedRun() throws Exception {
        // Given
        files.write("asn.csv", "<html>");
        reader = reader(folder);

        // When
        reader.addSplit();

        // Then
        assertThatThrownBy(reader::pollToTheEnd)
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("asn.csv:1: 1 columns");
    }

    @Test
    void aTableThatIsNotThereFailsABoundedRun() throws Exception {
        // Given
        reader = reader(folder.resolve("nowhere.csv"));

        // When
        reader.addSplit();

        // Then
        assertThatThrownBy(reader::pollToTheEnd)
                .isInstanceOf(AsnTableException.class)
                .hasMessageContaining("nowhere.csv");
    }

    private static LoneReader reader(Path table) {
        return new LoneReader(AsnTableSource.once(LoneReader.files(table)));
    }
}
