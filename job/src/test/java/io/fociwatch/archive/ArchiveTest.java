package io.fociwatch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fociwatch.log.RecordBatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveTest {
    private static final Duration SLACK = Duration.ofMinutes(30);

    @TempDir private Path folder;

    @Test
    void aBlobMayHoldWhatWasEarlierThanItsFolderByTheSlack() throws Exception {
        // Given
        blob("insights-logs-signinlogs", 13);

        // When
        Manifest manifest = list(new ArrayList<>());

        // Then
        assertThat(manifest.files())
                .extracting(ArchiveFile::from)
                .containsExactly(Instant.parse("2026-07-16T12:30:00Z").toEpochMilli());
        assertThat(manifest.hasGraph()).isFalse();
    }

    @Test
    void blobsThatBeginAtTheCutOrLaterAreNotRead() throws Exception {
        // Given
        blob("insights-logs-signinlogs", 23);
        Path next = folder.resolve("insights-logs-signinlogs/y=2026/m=07/d=17/h=01/m=00/PT1H.json");
        Files.createDirectories(next.getParent());
        Files.writeString(next, "{}");

        // When
        Manifest manifest = list(new ArrayList<>());

        // Then
        assertThat(manifest.files()).hasSize(1);
    }

    @Test
    void onlyFilesWithoutATimeInTheirPathAreLookedThrough() throws Exception {
        // Given
        blob("insights-logs-microsoftgraphactivitylogs", 3);
        Files.writeString(folder.resolve("export.json"), "{\"category\":\"AuditLogs\"}\n");
        List<Integer> looked = new ArrayList<>();

        // When
        Manifest manifest = list(looked);

        // Then
        assertThat(looked).containsExactly(1);
        assertThat(manifest.hasGraph()).isTrue();
        assertThat(manifest.files()).hasSize(2);
    }

    /** A URI writes some characters as others, and Flink's paths take them as they stand. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "Anmeldungen für März", "100%", "a%20b", "#1?", "a+b;c=d"})
    void aFileIsFoundAgainWhateverItsFoldersAreCalled(String name) throws Exception {
        // Given
        blob(name, 13);
        Manifest manifest = list(new ArrayList<>());

        // When
        RecordBatch read =
                BatchesOf.splits(ArchiveSplit.toRead(0, manifest.files().get(0))).get(0).records();

        // Then
        assertThat(read.failure()).isEmpty();
        assertThat(read.size()).isEqualTo(1);
        assertThat(ArchiveChange.of(manifest)).isEmpty();
        assertThat(MissingTime.in(manifest))
                .extracting(MissingTime::series)
                .containsExactly(folder + "/" + name + "/tenantId=t");
    }

    @Test
    void aSchemeThatNoPluginBringsIsNamedWithTheMend() {
        assertThatThrownBy(
                        () ->
                                Archive.list(
                                        List.of("cloud://bucket/logs"),
                                        Manifests.UNTIL,
                                        SLACK,
                                        none -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cloud://bucket/logs: no file system of this scheme")
                .hasMessageContaining("FLINK_PLUGINS_DIR");
    }

    @Test
    void aCutBeforeEverythingIsAFault() throws Exception {
        // Given
        blob("insights-logs-signinlogs", 13);

        // Then
        assertThatThrownBy(
                        () ->
                                Archive.list(
                                        List.of(folder.toString()),
                                        Instant.parse("2026-07-16T12:30:00Z"),
                                        SLACK,
                                        none -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing in 1 files is earlier");
    }

    private Manifest list(List<Integer> looked) throws Exception {
        return Archive.list(List.of(folder.toString()), Manifests.UNTIL, SLACK, looked::add);
    }

    private void blob(String container, int hour) throws Exception {
        Path blob =
                folder.resolve(
                        "%s/tenantId=t/y=2026/m=07/d=16/h=%02d/m=00/PT1H.json"
                                .formatted(container, hour));
        Files.createDirectories(blob.getParent());
        Files.writeString(blob, "{}");
    }
}
