package io.fociwatch.archive;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.mocks.MockSplitEnumeratorContext;

/** Two readers of an archive, 0 and 1, and what each was given. */
final class TwoReaders implements AutoCloseable {
    private final MockSplitEnumeratorContext<ArchiveSplit> context =
            new MockSplitEnumeratorContext<>(2);

    TwoReaders() {
        context.registerReader(new ReaderInfo(0, ""));
        context.registerReader(new ReaderInfo(1, ""));
    }

    /** Hands files out to them, with the file of who is armed in {@code folder}. */
    ArchiveEnumerator over(Manifest manifest, ArchivePosition position, Path folder)
            throws Exception {
        return new ArchiveEnumerator(context, manifest, position, armedUsers(folder));
    }

    static ArmedUsersFile armedUsers(Path folder) {
        return new ArmedUsersFile(folder.resolve("armed-users.bin").toString(), BatchesOf.REACH);
    }

    /** One fails. */
    void lose(int subtask) {
        context.unregisterReader(subtask);
    }

    /** What was to be done beside the coordinator's thread is done. */
    void runNextCall() throws Throwable {
        context.runNextOneTimeCallable();
    }

    /** How much is to be done there. */
    int calls() {
        return context.getOneTimeCallables().size();
    }

    List<ArchiveSplit> splits(int subtask) {
        return context.getSplitsAssignmentSequence().stream()
                .map(step -> step.assignment().getOrDefault(subtask, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() throws Exception {
        context.close();
    }
}
