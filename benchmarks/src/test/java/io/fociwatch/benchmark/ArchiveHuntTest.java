package io.fociwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.tenant.TenantArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured over an archive comes to the same alerts. */
final class ArchiveHuntTest {
    /** The hunt's own clients that nobody in an archive uses by routine. */
    private static final Set<String> STOLEN =
            Set.of(
                    "04b07795-8542-4bc9-aaaa-59d79c0a3df9",
                    "1950a258-227b-4e31-a9cf-717495945fc2",
                    "29d9ed98-a469-4536-ade2-f981bc1d605e");

    /** So many users have each story once. */
    private static final TenantArchive ARCHIVE = new TenantArchive(220, 7);

    @TempDir private Path folder;

    @Test
    void detectAndDuckDbFindEveryPlantedBurst() throws Exception {
        // Given
        Path archive = folder.resolve("archive");
        ARCHIVE.write(archive);

        // When
        List<FoundAlert> detected = alertsOf(ArchiveHunt.detect(), archive);
        List<FoundAlert> queried = alertsOf(ArchiveHunt.duckDb(), archive);

        // Then
        assertThat(detected).containsExactlyInAnyOrderElementsOf(queried);
        assertThat(detected.stream().filter(alert -> STOLEN.contains(alert.appId())))
                .hasSize((int) ARCHIVE.plantedBursts())
                .allSatisfy(alert -> assertThat(alert.tokenCalls()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(ARCHIVE.plantedBursts()).isEqualTo(7);
    }

    private List<FoundAlert> alertsOf(ArchiveHunt hunt, Path archive) throws Exception {
        Path alerts = folder.resolve("alerts.jsonl");
        ProcessCost.of(hunt.command().over(List.of(archive)), alerts, folder.resolve("errors.txt"));
        return FoundAlert.read(alerts);
    }
}
