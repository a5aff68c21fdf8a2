package io.fociwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.live.AlertTopic;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.story.StorageArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The tree of the image as it runs in Flink's application mode: history, live, and an upgrade. */
final class ImageIT {
    private static final int RECORDS = 2_000;
    private static final int USERS = 60;
    private static final int PARTITIONS = 2;
    private static final Instant CUT = LogRecord.START.plus(Duration.ofMinutes(75));
    private static final Instant UPGRADE = CUT.plus(Duration.ofMinutes(4));
    private static final Duration OVERLAP = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path LOGS = Path.of("target", "image");
    private static final Pattern SAVEPOINT =
            Pattern.compile("^savepoint (\\S+)$", Pattern.MULTILINE);

    @TempDir private Path folder;

    private KafkaProcess broker;
    private ApplicationCluster cluster;

    @BeforeAll
    static void forgetLogs() throws Exception {
        FileUtils.deleteDirectory(LOGS.toFile());
    }

    @AfterEach
    void stopAll() {
        stopCluster();
        if (broker != null) {
            broker.close();
        }
    }

    private void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** A failure says where the processes' logs are, and the last error in each. */
    @RegisterExtension
    private final TestExecutionExceptionHandler report =
            (context, failure) -> {
                throw new AssertionError(
                        "%s%n%s".formatted(failure, cluster == null ? "" : cluster.report()),
                        failure);
            };

    @Test
    void aBurstFromTheArchiveOverTheCutAndAnUpgradeIsOneAlert() throws Exception {
        // Given
        long seed = 61;
        System.out.println("the image, of seed " + seed);
        broker = KafkaProcess.start(folder.resolve("kafka"), LOGS);
        SignInTopic topic = SignInTopic.create(broker, PARTITIONS);
        broker.createTopic("alerts", 1);
        Path settings =
                ClusterHuntFile.write(
                        folder, broker.bootstrapServers(), "checkpoints.interval: 1 s");
        List<LogRecord> records = new ArrayList<>(BusyDay.records(seed, USERS, RECORDS));
        records.addAll(new StraddlingBurst(CUT, UPGRADE).records());
        StorageArchive archive = StorageArchive.write(folder.resolve("archive"), records);
        ImageTree tree = ImageTree.assemble(folder.resolve("foci-watch"));

        // When
        String history = backfill(tree, settings, archive.root());
        List<String> run = List.of("run", "--config", settings.toString(), "--since", CUT + "");
        start(tree, with(List.of("-s", history, "-n"), run));
        String job = cluster.awaitRunning();
        List<Delivered> sent = topic.send(between(records, CUT.minus(OVERLAP), UPGRADE), seed);
        topic.awaitRead();
        HuntOnPrometheus metrics = HuntOnPrometheus.of(cluster);
        String savepoint = cluster.stop(job, folder.resolve("savepoints"));
        stopCluster();
        start(tree.rebuilt(folder.resolve("rebuilt")), with(List.of("-s", savepoint), run));
        cluster.awaitRunning();
        sent.addAll(topic.send(between(records, UPGRADE, Instant.MAX), seed + 1));
        topic.endTheWindows();

        // Then
        List<JsonNode> expected = BusyDay.alerts(archive.delivered(), sent, CUT);
        assertThat(expected).hasSizeGreaterThan(USERS / 4).anyMatch(StraddlingBurst::isOf);
        try (AlertTopic alerts = new AlertTopic(broker.client(), "alerts")) {
            Await.until(
                    "the alerts are those of the oracle",
                    PATIENCE,
                    () -> difference(alerts, expected).isEmpty());
            assertThat(alerts.twice()).isEmpty();
        }
        assertThat(cluster.said()).contains("foci-watch " + ImageTree.REBUILT);
        assertThat(metrics.ofTheHunt()).isEqualTo(metrics.ofThePage());
        assertThat(metrics.told()).containsAll(HuntOnPrometheus.NAMED_BY_THE_PAGE);
        assertThat(metrics.unknownToTheChart()).isEmpty();
    }

    @Test
    void faultsInTheSettingsEndTheJobManagerWithAllOfThemAndNoStackTrace() throws Exception {
        // Given
        Path settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        """
                        hunt.burst-windw: 10 min
                        hunt.kafka.bootstrap-servers: 127.0.0.1:1
                        hunt.topics.alerts: alerts
                        """);

        // When
        ImageTree tree = ImageTree.assemble(folder.resolve("faulty"));
        cluster = new ApplicationCluster(tree, folder.resolve("state"), LOGS);
        cluster.startJobManager(List.of("run", "--config", settings.toString()));
        String said = cluster.awaitEnd(2);

        // Then
        assertThat(said)
                .contains("hunt.burst-windw")
                .contains("hunt.topics.sign-ins")
                .doesNotContain("\tat io.fociwatch");
    }

    /** Hunts through the archive, and returns the savepoint. */
    private String backfill(ImageTree tree, Path settings, Path logs) throws Exception {
        start(
                tree,
                List.of(
                        "backfill",
                        "--config",
                        settings.toString(),
                        "--logs",
                        logs.toString(),
                        "--until",
                        CUT.toString(),
                        "--savepoint",
                        folder.resolve("backfill").toString()));
        Matcher savepoint = SAVEPOINT.matcher(cluster.awaitEnd(0));
        assertThat(savepoint.find()).as("the report of the backfill").isTrue();
        return savepoint.group(1);
    }

    private static List<LogRecord> between(List<LogRecord> records, Instant from, Instant to) {
        return records.stream()
                .filter(record -> !record.created().isBefore(from))
                .filter(record -> record.created().isBefore(to))
                .toList();
    }

    private static List<String> difference(AlertTopic alerts, List<JsonNode> expected) {
        alerts.readToEnd();
        return AlertDifference.between(alerts.standing(), expected);
    }

    private static List<String> with(List<String> toFlink, List<String> toHunt) {
        return Stream.concat(toFlink.stream(), toHunt.stream()).toList();
    }

    /** Starts both processes of a tree; those of another end before. */
    private void start(ImageTree tree, List<String> arguments) throws Exception {
        stopCluster();
        cluster = new ApplicationCluster(tree, folder.resolve("state"), LOGS);
        cluster.startTaskManager();
        cluster.startJobManager(arguments);
    }
}
