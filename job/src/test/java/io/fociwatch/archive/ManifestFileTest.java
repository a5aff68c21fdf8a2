package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestFileTest {
    @TempDir private java.nio.file.Path folder;

    @Test
    void aManifestIsReadAsItWasWritten() throws Exception {
        // Given
        Path file = new Path(folder.resolve("manifest.tsv").toUri());
        Manifest manifest =
                new Manifest(
                        Manifests.UNTIL,
                        List.of("logs\twith tab\nand line", "abfs://c@a/"),
                        true,
                        List.of(
                                new ArchiveFile("file:/b%09.json", 7, 8, Manifests.hour(2)),
                                new ArchiveFile("file:/a.json", 5, 6, Manifests.hour(1))));

        // When
        ManifestFile.write(manifest, file);

        // Then
        assertThat(ManifestFile.read(file)).isEqualTo(manifest);
    }

    @Test
    void aFileThatIsNoManifestIsNamed() throws Exception {
        // Given
        Path file = new Path(Files.writeString(folder.resolve("notes.txt"), "a\nb\n").toUri());

        // Then
        assertThatThrownBy(() -> ManifestFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("notes.txt: no manifest");
    }
}
