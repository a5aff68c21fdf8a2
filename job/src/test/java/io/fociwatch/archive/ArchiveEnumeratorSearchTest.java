package io.fociwatch.archive;

import static io.fociwatch.archive.BatchesOf.REACH;
import static io.fociwatch.archive.TwoReaders.armedUsers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.pivot.ArmedUsers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files are searched for device codes before any is read. */
final class ArchiveEnumeratorSearchTest {
    private static final Manifest THREE_FILES = Manifests.ofHours(0, 1, 2);

    private final TwoReaders readers = new TwoReaders();

    @TempDir private Path folder;

    @AfterEach
    void closeReaders() throws Exception {
        readers.close();
    }

    @Test
    void aFileIsReadWhenAllHaveBeenSearchedAndWhatTheyHaveIsWritten() throws Throwable {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);

        // When
        archive.handleSplitRequest(0, "");
        archive.handleSplitRequest(1, "");
        archive.handleSourceEvent(0, found(0));
        archive.handleSplitRequest(0, "");
        archive.handleSourceEvent(1, found(1));
        archive.handleSplitRequest(1, "");
        archive.handleSourceEvent(0, found(2));
        archive.handleSplitRequest(0, "");
        List<String> searched = given(0);
        readers.runNextCall();

        // Then
        assertThat(searched).containsExactly("search-0", "search-2");
        assertThat(given(0)).containsExactly("search-0", "search-2", "file-0");
        assertThat(given(1)).containsExactly("search-1", "file-1");
        assertThat(armedUsers(folder).armed()).isPresent();
    }

    @Test
    void aFileOfManyUsersHasBeenSearchedWhenItsLastAreTold() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);
        archive.handleSourceEvent(0, found(0));
        archive.handleSourceEvent(0, found(1));

        // When
        archive.handleSourceEvent(0, new FoundDeviceCodes(2, nobody(), false, true));

        // Then
        assertThat(readers.calls()).isZero();
    }

    @Test
    void whatAReaderThatFailedWasToSearchGoesToTheNextThatAsks() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);
        archive.handleSplitRequest(0, "");
        readers.lose(0);

        // When
        archive.addSplitsBack(readers.splits(0), 0);
        archive.handleSplitRequest(1, "");

        // Then
        assertThat(given(1)).containsExactly("search-0");
    }

    @Test
    void whatAReaderThatFailedWasToSearchGoesToOneThatWaits() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);
        for (int file = 0; file < 3; file++) {
            archive.handleSplitRequest(0, "");
            archive.handleSourceEvent(0, new FoundDeviceCodes(file, nobody(), file < 2, true));
        }
        archive.handleSplitRequest(1, "");
        readers.lose(0);

        // When
        archive.addSplitsBack(readers.splits(0).subList(2, 3), 0);

        // Then
        assertThat(given(1)).containsExactly("search-2");
    }

    @Test
    void aFileOfWhichNoWordHasComeIsSearchedAgain() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);
        archive.handleSplitRequest(0, "");

        // When
        archive.handleSplitRequest(0, "");

        // Then
        assertThat(given(0)).containsExactly("search-0", "search-0");
    }

    @Test
    void whereAFileCouldNotBeSearchedNobodyKnowsWhoIsArmedAndAllAreRead() throws Throwable {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);

        // When
        for (int file = 0; file < 3; file++) {
            archive.handleSplitRequest(0, "");
            archive.handleSourceEvent(0, new FoundDeviceCodes(file, nobody(), true, file != 1));
        }
        archive.handleSplitRequest(0, "");
        readers.runNextCall();

        // Then
        assertThat(armedUsers(folder).armed()).isEmpty();
        assertThat(given(0)).containsExactly("search-0", "search-1", "search-2", "file-0");
    }

    @Test
    void aSearchThatWasBrokenOffBeginsAnew() throws Exception {
        // Given
        ArchiveEnumerator before = over(ArchivePosition.START);
        before.handleSplitRequest(0, "");
        before.handleSourceEvent(0, found(0));

        // When
        ArchiveEnumerator after = over(before.snapshotState(1));
        after.handleSplitRequest(1, "");

        // Then
        assertThat(given(1)).containsExactly("search-0");
    }

    @Test
    void whatASearchFoundBeforeItBrokeOffIsTakenOnceMore() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);

        // When
        for (int file : new int[] {1, 0, 1, 2, 0}) {
            archive.handleSourceEvent(0, found(file));
        }

        // Then
        assertThat(readers.calls()).isEqualTo(1);
    }

    @Test
    void oneThatHasBeenSearchedIsNotSearchedAgain() throws Exception {
        // Given
        armedUsers(folder).write(nobody());

        // When
        over(ArchivePosition.START).handleSplitRequest(0, "");

        // Then
        assertThat(given(0)).containsExactly("file-0");
    }

    @Test
    void oneThatHasBegunToReadWithoutASearchGoesOnWithout() throws Exception {
        // Given
        ArchivePosition position = new ArchivePosition(1, List.of());

        // When
        over(position).handleSplitRequest(0, "");

        // Then
        assertThat(given(0)).containsExactly("file-1");
    }

    @Test
    void whatWasFoundAndCannotBeWrittenEndsTheJob() throws Exception {
        // Given
        ArchiveEnumerator archive = over(ArchivePosition.START);
        Files.createDirectory(folder.resolve("armed-users.bin.unfinished"));

        // When
        for (int file = 0; file < 3; file++) {
            archive.handleSourceEvent(0, found(file));
        }

        // Then
        assertThatThrownBy(() -> readers.runNextCall())
                .hasStackTraceContaining("device codes were found, and cannot be kept");
    }

    private static FoundDeviceCodes found(int file) {
        return new FoundDeviceCodes(file, nobody(), true, true);
    }

    private static ArmedUsers nobody() {
        return new ArmedUsers(REACH);
    }

    private ArchiveEnumerator over(ArchivePosition position) throws Exception {
        return readers.over(THREE_FILES, position, folder);
    }

    private List<String> given(int subtask) {
        return readers.splits(subtask).stream().map(ArchiveSplit::splitId).toList();
    }
}
