package io.fociwatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.archive.ArchiveFile;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ManifestFile;
import io.fociwatch.output.JsonLinesFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackfillFolderTest {
    private static final Manifest MANIFEST =
            new Manifest(
                    Instant.parse("2026-07-16T00:00:00Z"),
                    List.of("logs"),
                    false,
                    List.of(new ArchiveFile("file:/a.json", 1, 1, 0)));

    private static final String CHECKPOINT = "/checkpoints/job/chk-1";

    @TempDir private Path parent;

    /** Its places travel to Flink as text, which takes a text for the path itself. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "März", "100%", "a%20b"})
    void whatFlinkWritesIsInTheFolderWhateverItIsCalled(String name) throws Exception {
        // Given
        Path place = parent.resolve(name);
        BackfillFolder folder = BackfillFolder.at(place.toString());

        // When
        folder.begin(MANIFEST);
        write(place.resolve("alerts/part-0"));
        write(place.resolve("rejected/part-0"));
        write(place.resolve("checkpoints/job/chk-1/_metadata"));

        // Then
        assertThat(ManifestFile.read(path(folder.manifest()))).isEqualTo(MANIFEST);
        assertThat(JsonLinesFolder.read(folder.alerts())).hasSize(1);
        assertThat(JsonLinesFolder.read(folder.rejected())).hasSize(1);
        assertThat(folder.newestCheckpoint()).get().asString().endsWith(name + CHECKPOINT);
        assertThat(path(folder.savepoints()).getPath()).isEqualTo(place.toString());
    }

    private static org.apache.flink.core.fs.Path path(String place) {
        return new org.apache.flink.core.fs.Path(place);
    }

    private static void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\n");
    }
}
