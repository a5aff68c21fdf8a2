package io.fociwatch.archive;

import static io.fociwatch.archive.BatchesOf.REACH;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.pivot.ArmedUsers;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveEnumeratorTest {
    private final MockSplitEnumeratorContext<ArchiveSplit> context =
            new MockSplitEnumeratorContext<>(2);

    @TempDir private Path folder;

    @AfterEach
    void closeContext() throws Exception {
        context.close();
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
        assertThat(splits(0)).extracting(ArchiveSplit::splitId).containsExactly("file-0", "end-0");
        assertThat(splits(1)).extracting(ArchiveSplit::splitId).containsExactly("end-1");
        assertThat(splits(1).get(0).from()).isEqualTo(Manifests.UNTIL.toEpochMilli());
    }

    @Test
    void filesOfAReaderThatFailedGoToTheNextThatAsks() throws Exception {
        // Given
        ArchiveEnumerator archive = over(Manifests.ofHours(0, 1));
        archive.handleSplitRequest(0, "");
        context.unregisterReader(0);

        // When
        archive.addSplitsBack(List.of(splits(0).get(0).readTo(7)), 0);
        archive.handleSplitRequest(1, "");

        // Then
        assertThat(splits(1)).extracting(ArchiveSplit::number).containsExactly(0);
        assertThat(splits(1).get(0).batches()).isEqualTo(7);
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
                new ArchiveEnumerator(
                        context,
                        manifest,
                        checkpoint.deserialize(checkpoint.getVersion(), bytes),
                        armedUsers());
        after.handleSplitRequest(1, "");

        // Then
        assertThat(given(1)).containsExactly("file:/log-1");
    }

    /** One whose files have been searched. */
    private ArchiveEnumerator over(Manifest manifest) throws Exception {
        armedUsers().write(new ArmedUsers(REACH));
        context.registerReader(new ReaderInfo(0, ""));
        context.registerReader(new ReaderInfo(1, ""));
        return new ArchiveEnumerator(context, manifest, ArchivePosition.START, armedUsers());
    }

    private ArmedUsersFile armedUsers() {
        return new ArmedUsersFile(folder.resolve("armed-users.bin").toString(), REACH);
    }

    private List<ArchiveSplit> splits(int subtask) {
        return context.getSplitsAssignmentSequence().stream()
                .map(step -> step.assignment().getOrDefault(subtask, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> given(int subtask) {
        return splits(subtask).stream().map(ArchiveSplit::uri).toList();
    }
}
