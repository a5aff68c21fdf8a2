package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveChangeTest {
    private static final String RECORD =
            "{\"category\":\"SignInLogs\",\"properties\":{\"createdDateTime\":\"2026-07-16T13:00:00Z\"}}\n";

    @TempDir private Path folder;

    private Path file;
    private Manifest manifest;

    @BeforeEach
    void listAnArchive() throws Exception {
        file = Files.writeString(folder.resolve("log.json"), RECORD);
        manifest =
                Archive.list(
                        List.of(folder.toString()), Manifests.UNTIL, Duration.ZERO, none -> {});
    }

    @Test
    void anArchiveThatStaysAsItIsHasNoChange() throws Exception {
        assertThat(ArchiveChange.of(manifest)).isEmpty();
    }

    @Test
    void anHourThatHasGrownIsTold() throws Exception {
        // When
        Files.writeString(file, RECORD, StandardOpenOption.APPEND);

        // Then
        assertThat(whats()).containsExactly("has grown by " + RECORD.length() + " B");
    }

    @Test
    void aFileThatWasCutOffIsTold() throws Exception {
        // When
        Files.writeString(file, "{}");

        // Then
        assertThat(whats()).containsExactly("is " + (RECORD.length() - 2) + " B shorter");
    }

    @Test
    void aFileThatWasWrittenAgainIsTold() throws Exception {
        // When
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        // Then
        assertThat(whats()).containsExactly("was written again");
    }

    @Test
    void aFileThatIsGoneIsTold() throws Exception {
        // When
        Files.delete(file);

        // Then
        assertThat(whats()).containsExactly("is gone");
    }

    @Test
    void aFileThatCannotBeLookedAtIsToldAndFailsNothing() {
        // Given
        ArchiveFile away = new ArchiveFile("nowhere://host/log.json", 1, 0, 0);
        Manifest remote = new Manifest(Manifests.UNTIL, List.of(), false, List.of(away));

        // When
        List<ArchiveChange> changes = ArchiveChange.of(remote);

        // Then
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.what()).startsWith("cannot be looked at: "));
    }

    private List<String> whats() throws Exception {
        return ArchiveChange.of(manifest).stream().map(ArchiveChange::what).toList();
    }
}
