package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.DetectRun;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.story.FullDisk;
import io.fociwatch.story.StorageArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code backfill} over archives that are sound, and over some that are not. */
final class BackfillTest {
    private static final long SEED = 51;
    private static final Instant DAY_AFTER = LogRecord.START.plus(Duration.ofDays(2));

    @TempDir private static Path folder;

    private static Broker broker;
    private static StorageArchive archive;

    @BeforeAll
    static void start() throws Exception {
        System.out.println("archives of seed " + SEED);
        broker = Broker.start(folder.resolve("kafka"));
        broker.createTopic("sign-ins", 1);
        archive =
                StorageArchive.write(
                        folder.resolve("archive"),
                        RandomStories.duplicated(RandomStories.users(SEED, 60), SEED + 1));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void theAlertsAreThoseOfDetectOverTheSameLayout() throws Exception {
        // Given
        HuntFile hunt = hunt("same-alerts");
        DetectRun detect =
                DetectRun.over(archive.root(), "--set", "hunt.clients.file=" + hunt.clients());

        // When
        BackfillRun backfill =
                BackfillRun.of(hunt.write(), archive.root(), DAY_AFTER, own("same-alerts"));

        // Then
        assertThat(backfill.exit()).as(backfill.report()).isZero();
        assertThat(detect.alerts()).hasSizeGreaterThan(5);
        assertThat(AlertDifference.between(backfill.standing(), detect.alerts())).isEmpty();
        assertThat(backfill.count("records read")).isEqualTo(archive.delivered().size());
        assertThat(backfill.count("sign-ins") + backfill.count("at the cut or later"))
                .isEqualTo(archive.delivered().size());
        assertThat(backfill.count("sign-ins too late for the hunt")).isZero();
    }

    @Test
    void aSecondRunOverTheSameArchiveChangesNothing() throws Exception {
        // Given
        HuntFile hunt = hunt("twice");
        BackfillRun.of(hunt.write(), archive.root(), DAY_AFTER, own("twice"));
        List<JsonNode> once = told("twice");

        // When
        BackfillRun.of(hunt.write(), archive.root(), DAY_AFTER, own("twice"));

        // Then
        assertThat(once).isNotEmpty();
        assertThat(AlertDifference.between(told("twice"), once)).isEmpty();
    }

    @Test
    void withoutRoomForTheSavepointTheSameCommandGoesOnFromItsCheckpoint() throws Exception {
        // Given
        HuntFile hunt = hunt("full").with("hunt.archive.checkpoint-interval", "100 ms");
        String disk = FullDisk.uri(own("full"));
        String logs = FullDisk.uri(archive.root());
        FullDisk.fill(own("full").toFile());
        BackfillRun full = BackfillRun.of(hunt.write(), logs, DAY_AFTER, disk);
        FullDisk.free();
        boolean searched = Files.exists(own("full").resolve("armed-users.bin"));

        // When
        BackfillRun after = BackfillRun.of(hunt.write(), logs, DAY_AFTER, disk);

        // Then
        assertThat(full.exit()).isEqualTo(1);
        assertThat(full.report())
                .contains("the savepoint could not be written to " + disk)
                .contains("No space left on device")
                .contains("give the same command again")
                .doesNotContain("\tat ");
        assertThat(after.exit()).as(after.report()).isZero();
        assertThat(after.report()).containsPattern("goes on from disk:.*/full/checkpoints/");
        assertThat(searched).isTrue();
        assertThat(own("full").resolve("armed-users.bin")).doesNotExist();
        assertThat(after.count("records read")).isEqualTo(archive.delivered().size());
        assertThat(AlertDifference.between(told("full"), after.standing())).isEmpty();
    }

    @Test
    void aFolderOfAnotherUnfinishedBackfillIsNotGoneOnWith() throws Exception {
        // Given
        HuntFile hunt = hunt("other");
        String disk = FullDisk.uri(own("other"));
        FullDisk.fill(own("other").toFile());
        BackfillRun.of(hunt.write(), archive.root().toString(), DAY_AFTER, disk);
        FullDisk.free();

        // When
        BackfillRun other =
                BackfillRun.of(
                        hunt.write(), archive.root().toString(), DAY_AFTER.minusSeconds(1), disk);

        // Then
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.report()).contains("until " + DAY_AFTER + " that has not ended");
    }

    @Test
    void whatIsBrokenOrMissingIsToldByNameAndTheRestIsHunted() throws Exception {
        // Given
        Path broken = own("broken-archive");
        ArchiveCopy copy = ArchiveCopy.of(archive.root(), broken);
        Path cut = copy.cutOne();
        Path gone = copy.loseOneBut(cut);

        // When
        BackfillRun backfill =
                BackfillRun.of(hunt("broken").write(), broken, DAY_AFTER, own("broken"));
        BackfillRun strict =
                BackfillRun.of(
                        hunt("strict").write(), broken, DAY_AFTER, own("strict"), "--strict");

        // Then
        assertThat(backfill.exit()).as(backfill.report()).isZero();
        assertThat(backfill.report())
                .contains("no blob for these times:")
                .contains(ArchiveCopy.hourOf(gone) + ":00:00Z to ")
                .contains(cut + ": cannot be read on: it breaks off");
        assertThat(backfill.count("not read, or not to the end")).isEqualTo(1);
        assertThat(backfill.alerts()).isNotEmpty();
        assertThat(strict.exit()).isEqualTo(2);
        assertThat(strict.report()).contains(ArchiveCopy.hourOf(gone) + ":00:00Z to ");
    }

    @Test
    void aCutThatCannotBeIsAFaultOfUsage() throws Exception {
        // Given
        Path config = hunt("usage").write();

        // When
        BackfillRun early =
                BackfillRun.of(
                        config, archive.root(), Instant.parse("2001-01-01T00:00:00Z"), own("a"));
        BackfillRun late =
                BackfillRun.of(
                        config, archive.root(), Instant.parse("2999-01-01T00:00:00Z"), own("b"));
        BackfillRun none =
                BackfillRun.of(config, Files.createDirectory(own("c")), DAY_AFTER, own("d"));

        // Then
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.report()).contains("is earlier; name a later time");
        assertThat(late.exit()).isEqualTo(2);
        assertThat(late.report()).contains("is in the future");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.report()).contains("no logs in this folder");
    }

    private static HuntFile hunt(String name) throws Exception {
        if (!name.equals("usage")) {
            broker.createTopic(name, 1);
        }
        return new HuntFile(own(name + "-settings"), broker.bootstrapServers())
                .with("hunt.topics.alerts", name);
    }

    private static Path own(String name) {
        return folder.resolve(name);
    }

    /** Of each alert in a topic the highest revision. */
    private static List<JsonNode> told(String topic) {
        try (AlertTopic alerts = new AlertTopic(broker, topic)) {
            alerts.readToEnd();
            return alerts.standing();
        }
    }
}
