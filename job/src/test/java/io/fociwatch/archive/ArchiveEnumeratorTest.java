package io.fociwatch.archive;

import static io.fociwatch.archive.BatchesOf.REACH;
import static io.fociwatch.archive.TwoReaders.armedUsers;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.ArmedUsers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveEnumeratorTest {
    private final TwoReaders readers = new TwoReaders();

    @TempDir private Path folder;

    @AfterEach
    void closeReaders() throws Exception {
        readers.close();
    }

    @Test
    void filesAreHandedOutInTheOrderOfTheirEvents() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(2, 0, 1));

        // When
        for (int i = 0; i < 3; i++) {
            archive.handleSplitRequest(0, "");
        }

        // Then
        assertThat(given(0)).containsExactly("file:/log-1", "file:/log-2", "file:/log-0");
    }

    @Test
    void aFileAnHourAheadOfTheOldestIsReadBesideIt() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(0, 1));

        // When
        archive.handleSplitRequest(0, "");
        archive.handleSplitRequest(1, "");

        // Then
        assertThat(given(1)).containsExactly("file:/log-1");
    }

    @Test
    void aFileFurtherAheadWaitsUntilTheOldestIsDone() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(0, 2, 2));

        // When
        archive.handleSplitRequest(0, "");
        archive.handleSplitRequest(1, "");
        List<String> before = given(1);
        archive.handleSplitRequest(0, "");

        // Then
        assertThat(before).isEmpty();
        assertThat(given(0)).containsExactly("file:/log-0", "file:/log-1");
        assertThat(given(1)).containsExactly("file:/log-2");
    }

    @Test
    void eachReaderIsToldTheEndOnce() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(0));

        // When
        archive.handleSplitRequest(0, "");
        archive.handleSplitRequest(1, "");
        archive.handleSplitRequest(0, "");

        // Then
        assertThat(readers.splits(0))
                .extracting(ArchiveSplit::splitId)
                .containsExactly("file-0", "end-0");
        assertThat(readers.splits(1)).extracting(ArchiveSplit::splitId).containsExactly("end-1");
        assertThat(readers.splits(1).get(0).from()).isEqualTo(Manifests.UNTIL.toEpochMilli());
    }

    @Test
    void filesOfAReaderThatFailedGoToTheNextThatAsks() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(0, 1));
        archive.handleSplitRequest(0, "");
        readers.lose(0);

        // When
        archive.addSplitsBack(List.of(readers.splits(0).get(0).readTo(7)), 0);
        archive.handleSplitRequest(1, "");

        // Then
        assertThat(readers.splits(1)).extracting(ArchiveSplit::number).containsExactly(0);
        assertThat(readers.splits(1).get(0).batches()).isEqualTo(7);
    }

    @Test
    void aRestoredArchiveGoesOnBehindWhatWasHandedOut() throws Exception {
        // Given
        Manifest manifest = Manifests.ofHours(0, 1, 2);
        ArchiveEnumerator before = over(manifest);
        before.handleSplitRequest(0, "");
        ArchivePositionSerializer checkpoint = new ArchivePositionSerializer();
        byte[] bytes = checkpoint.serialize(before.snapshotState(1));

        // When
        ArchiveEnumerator after =
                readers.over(
                        manifest, checkpoint.deserialize(checkpoint.getVersion(), bytes), folder);
        after.handleSplitRequest(1, "");

        // Then
        assertThat(given(1)).containsExactly("file:/log-1");
    }

    /** One whose files have been searched. */
    private ArchiveEnumerator over(Manifest manifest) throws Exception {
        armedUsers(folder).write(new ArmedUsers(REACH));
        return readers.over(manifest, ArchivePosition.START, folder);
    }

    private List<String> given(int subtask) {
        return readers.splits(subtask).stream().map(ArchiveSplit::uri).toList();
    }
}
