package io.fociwatch.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.run.FolderLock;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of {@code backfill --savepoint} that another backfill is at work in. */
final class BackfillFolderKeptTest {
    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aSecondBackfillIsRefused() throws Exception {
        // Given
        String savepoint = folder.resolve("history").toString();

        // When
        int exit;
        try (FolderLock first = FolderLock.take(savepoint).orElseThrow()) {
            exit = backfill(savepoint);
        }

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--savepoint: "
                                + savepoint
                                + ": another backfill is at work there; wait for its end, or name"
                                + " another folder");
    }

    @Test
    void whenTheFirstHasGoneTheNextBegins() throws Exception {
        // Given
        String savepoint = folder.resolve("history").toString();
        FolderLock.take(savepoint).orElseThrow().close();

        // When
        int exit = backfill(savepoint);

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("127.0.0.1:1").doesNotContain("another backfill");
    }

    private int backfill(String savepoint) throws Exception {
        return new UnansweredBackfill(folder)
                .run(Path.of(savepoint), err, "--until", "2026-07-16T00:00:00Z");
    }
}
