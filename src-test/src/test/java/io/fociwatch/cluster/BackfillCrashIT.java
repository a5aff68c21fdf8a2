package io.fociwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogRecord.Field;
import io.fociwatch.live.AlertTopic;
import io.fociwatch.live.DatedMessages;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.story.ArrivalOrder;
import io.fociwatch.story.StorageArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** A backfill on a cluster that loses a process, and a live job that goes on from it. */
final class BackfillCrashIT {
    /** So many that they are still being read when the slowest sink has opened. */
    private static final int RECORDS = 320_000;

    private static final int USERS = 500;
    private static final int PARTITIONS = 2;
    private static final Instant CUT = LogRecord.START.plus(Duration.ofMinutes(75));
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path LOGS = Path.of("target", "backfill-cluster");

    @TempDir private Path folder;

    private KafkaAndFlink processes;
    private KafkaProcess broker;
    private FlinkCluster cluster;
    private HuntOnCluster hunt;

    @BeforeEach
    void start() throws Exception {
        processes = KafkaAndFlink.start(folder, LOGS);
    }

    @AfterEach
    void stop() throws Exception {
        processes.close();
    }

    /** A failure says where the processes' logs are, and the last error in each. */
    @RegisterExtension
    private final TestExecutionExceptionHandler report =
            (context, failure) -> {
                throw new AssertionError("%s%n%s".formatted(failure, processes.report()), failure);
            };

    @Test
    void aBackfillThatLosesATaskManagerGoesOnAndHandsEverythingOver() throws Exception {
        // Given
        long seed = 37;
        System.out.println("a backfill that crashes, of seed " + seed);
        List<LogRecord> records = BusyDay.records(seed, USERS, RECORDS);
        Random random = new Random(seed);
        StorageArchive archive =
                StorageArchive.write(
                        folder.resolve("archive"),
                        new ArrivalOrder(BOUND, LATENESS, 6).of(records, random));
        awaitProcesses();
        List<Delivered> sent = send(records, random);

        // When
        Path backfill = folder.resolve("backfill");
        CompletableFuture<String> savepoint =
                CompletableFuture.supplyAsync(() -> backfill(archive.root(), backfill));
        Await.until(
                "a checkpoint of the backfill, while it reads",
                PATIENCE,
                () -> savepoint.isDone() || hasCheckpointWhileReading(backfill));
        assertThat(savepoint).as("the backfill, before the crash").isNotDone();
        cluster.killTaskManager(0);
        List<JsonNode> expected = BusyDay.alerts(archive.delivered(), sent, CUT);
        hunt.goOn(3, savepoint.join(), CUT);

        // Then
        assertThat(expected).hasSizeGreaterThan(USERS / 4);
        try (AlertTopic alerts = new AlertTopic(broker.client(), "alerts")) {
            Await.until(
                    "the alerts are those of the oracle",
                    PATIENCE,
                    () -> difference(alerts, expected).isEmpty());
            hunt.stop(folder.resolve("savepoints"));
            assertThat(difference(alerts, expected)).isEmpty();
            assertThat(alerts.twice()).isEmpty();
            System.out.printf("%,d alerts as the oracle's%n", expected.size());
        }
    }

    private void awaitProcesses() throws Exception {
        broker = processes.broker();
        broker.createTopic("sign-ins", PARTITIONS);
        broker.createTopic("alerts", 1);
        cluster = processes.cluster();
        hunt = new HuntOnCluster(cluster, settings("live", "checkpoints.interval: 1 s"));
    }

    private String backfill(Path logs, Path backfill) {
        try {
            return new HuntOnCluster(
                            cluster, settings("history", "archive.checkpoint-interval: 100 ms"))
                    .backfill(FlinkCluster.SLOTS, logs, CUT, backfill);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before that the archive is searched, and there is nothing in state. */
    private static boolean hasCheckpointWhileReading(Path backfill) throws Exception {
        Path checkpoints = backfill.resolve("checkpoints");
        Path armedUsers = backfill.resolve("armed-users.bin");
        if (!Files.exists(checkpoints) || !Files.exists(armedUsers)) {
            return false;
        }
        FileTime searched = Files.getLastModifiedTime(armedUsers);
        try (Stream<Path> all = Files.walk(checkpoints)) {
            return all.filter(file -> file.endsWith("_metadata"))
                    .map(Path::toFile)
                    .anyMatch(file -> file.lastModified() > searched.toMillis());
        }
    }

    private static List<String> difference(AlertTopic alerts, List<JsonNode> expected) {
        alerts.readToEnd();
        return AlertDifference.between(alerts.standing(), expected);
    }

    /** What the topic has of the time around the cut and later; the last one is a day later. */
    private List<Delivered> send(List<LogRecord> records, Random random) throws Exception {
        List<LogRecord> kept =
                records.stream()
                        .filter(record -> record.created().isAfter(CUT.minus(LATENESS)))
                        .toList();
        LogRecord dayLater =
                EverydaySignIns.at(
                        LogRecord.START.plus(Duration.ofDays(1)), 0, new SplittableRandom(0));
        return new DatedMessages(broker.client(), "sign-ins", PARTITIONS)
                .send(
                        new ArrivalOrder(BOUND, LATENESS, 6).of(kept, random),
                        dayLater,
                        record -> Instant.parse(record.get(Field.TIME_GENERATED)),
                        random);
    }

    private Path settings(String name, String checkpoints) throws Exception {
        return ClusterHuntFile.write(
                Files.createDirectory(folder.resolve(name)),
                broker.bootstrapServers(),
                checkpoints);
    }
}
