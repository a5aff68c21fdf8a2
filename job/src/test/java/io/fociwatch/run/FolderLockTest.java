package io.fociwatch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {
    @TempDir private Path parent;

    @Test
    void aFolderIsOneRunsUntilItEnds() throws Exception {
        // Given
        String folder = LocalPath.text(parent.resolve("check points"));
        FolderLock first = FolderLock.take(folder).orElseThrow();

        // When
        boolean taken = FolderLock.take(folder).isEmpty();
        first.close();

        // Then
        assertThat(taken).isTrue();
        assertThat(FolderLock.take(folder)).isPresent();
        assertThat(NewestCheckpoint.in(folder)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsAFault() throws Exception {
        // Given
        Path file = Files.writeString(parent.resolve("file"), "");

        // Then
        assertThatThrownBy(() -> FolderLock.take(LocalPath.text(file)))
                .isInstanceOf(IOException.class);
    }
}
