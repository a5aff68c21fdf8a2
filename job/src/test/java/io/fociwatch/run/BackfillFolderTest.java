package io.fociwatch.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.archive.ArchiveFile;
import io.fociwatch.archive.Manifest;
import io.fociwatch.archive.ManifestFile;
import io.fociwatch.output.JsonLinesFolder;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static final Duration REACH = Duration.ofMinutes(30);

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
        folder.armedUsers(REACH).write(new ArmedUsers(REACH));
        write(place.resolve("alerts/part-0"));
        write(place.resolve("rejected/part-0"));
        write(place.resolve("checkpoints/job/chk-1/_metadata"));

        // Then
        assertThat(ManifestFile.read(path(folder.manifest()))).isEqualTo(MANIFEST);
        assertThat(place.resolve("armed-users.bin")).exists();
        assertThat(folder.armedUsers(REACH).armed()).isPresent();
        assertThat(JsonLinesFolder.read(folder.alerts())).hasSize(1);
        assertThat(JsonLinesFolder.read(folder.rejected())).hasSize(1);
        assertThat(folder.newestCheckpoint()).get().asString().endsWith(name + CHECKPOINT);
        assertThat(path(folder.savepoints()).getPath()).isEqualTo(place.toString());
    }

    @Test
    void whoWasArmedInOneArchiveIsNotInTheNext() throws Exception {
        // Given
        BackfillFolder folder = BackfillFolder.at(parent.resolve("again").toString());
        folder.begin(MANIFEST);
        folder.armedUsers(REACH).write(new ArmedUsers(REACH));

        // When
        folder.begin(MANIFEST);

        // Then
        assertThat(folder.armedUsers(REACH).armed()).isEmpty();
    }

    @Test
    void itsCheckpointsLieInItAndAreAMinuteApart() throws Exception {
        // Given
        BackfillFolder folder = BackfillFolder.at(parent.resolve("rare").toString());

        // When
        CheckpointSettings checkpoints = folder.withCheckpoints(live(Map.of())).checkpoints();

        // Then
        assertThat(checkpoints.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(checkpoints.folder()).get().asString().endsWith("rare/checkpoints");
        assertThat(checkpoints.resume()).isTrue();
    }

    @Test
    void threeOfItsCheckpointsFitIntoATransaction() throws Exception {
        // Given
        BackfillFolder folder = BackfillFolder.at(parent.resolve("short").toString());

        // When
        LiveSettings settings =
                folder.withCheckpoints(live(Map.of("hunt.kafka.transaction-timeout", "30 s")));

        // Then
        assertThat(settings.checkpoints().interval()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void withoutTransactionsTheyAreAsRareAsIsAskedFor() throws Exception {
        // Given
        BackfillFolder folder = BackfillFolder.at(parent.resolve("asked").toString());
        Map<String, String> keys =
                Map.of(
                        "hunt.archive.checkpoint-interval", "7 min",
                        "hunt.kafka.delivery", "at_least_once");

        // When
        LiveSettings settings = folder.withCheckpoints(live(keys));

        // Then
        assertThat(settings.checkpoints().interval()).isEqualTo(Duration.ofMinutes(7));
    }

    private LiveSettings live(Map<String, String> more) throws Exception {
        String needed =
                """
                hunt:
                  kafka.bootstrap-servers: 127.0.0.1:9092
                  topics.sign-ins: sign-ins
                  topics.alerts: alerts
                """;
        return SettingsLoader.loadLive(
                Files.writeString(parent.resolve("hunt.yaml"), needed), more);
    }

    private static org.apache.flink.core.fs.Path path(String place) {
        return new org.apache.flink.core.fs.Path(place);
    }

    private static void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\n");
    }
}
