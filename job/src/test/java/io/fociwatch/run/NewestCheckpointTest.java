package io.fociwatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewestCheckpointTest {
    @TempDir private Path folder;

    @Test
    void theOneCompletedLastCountsWhateverItsNumber() throws Exception {
        // Given
        checkpoint("first-run/chk-90", 1_000);
        checkpoint("second-run/chk-4", 3_000);
        checkpoint("second-run/chk-3", 2_000);
        Files.createDirectories(folder.resolve("second-run/chk-5"));
        Files.createDirectories(folder.resolve("second-run/shared"));
        Files.writeString(folder.resolve("notes"), "");

        // When
        var newest = NewestCheckpoint.in(folder.toUri().toString());

        // Then
        assertThat(newest).get().asString().endsWith("/second-run/chk-4");
    }

    @Test
    void aFolderWithoutOneOrNoneAtAllHasNone() throws Exception {
        assertThat(NewestCheckpoint.in(folder.toUri().toString())).isEmpty();
        assertThat(NewestCheckpoint.in(folder.resolve("none").toUri().toString())).isEmpty();
    }

    private void checkpoint(String name, long modified) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(modified));
    }
}
