package io.fociwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.live.AlertTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The job's jar on a cluster of processes, which are killed while records flow. */
final class CrashIT {
    private static final int RECORDS = 200_000;
    private static final int USERS = 2_000;
    private static final int PARTITIONS = 4;
    private static final int PARALLELISM = FlinkCluster.SLOTS;
    private static final int OTHER_PARALLELISM = 3;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So long that most of the processors' time is the hunt's own. */
    private static final String CHECKPOINTS = "checkpoints.interval: 3 s";

    private static final Path LOGS = Path.of("target", "cluster");

    @TempDir private Path folder;

    private KafkaAndFlink processes;
    private KafkaProcess broker;
    private SignInTopic signIns;
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
    void killedProcessesAndARescaledJobLoseNoAlertAndDoubleNone() throws Exception {
        // Given
        long seed = Long.getLong("crash.seed", 29);
        List<LogRecord> records = BusyDay.records(seed, USERS, RECORDS);
        Random random = new Random(seed);
        List<Blow> blows = Blow.draw(random, records.size());
        System.out.printf("crashes of seed %d among %,d records%n", seed, records.size());
        awaitProcesses();

        // When
        hunt.submit(PARALLELISM);
        List<JsonNode> expected;
        try (PacedDelivery delivery = new PacedDelivery(broker.client(), new Random(seed))) {
            delivery.begin("sign-ins", PARTITIONS, records, BOUND, LATENESS);
            for (Blow blow : blows) {
                delivery.awaitRecords(blow.atRecord());
                strike(blow, random);
            }
            expected = BusyDay.alerts(delivery.await());
            signIns.endTheWindows();
            signIns.awaitRead();
        }

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
        assertThat(broker.openTransactions()).isEmpty();
        for (String nothing : List.of("rejected", "too-late")) {
            try (AlertTopic topic = new AlertTopic(broker.client(), nothing)) {
                assertThat(topic.readToEnd()).as(nothing).isEmpty();
            }
        }
    }

    private void awaitProcesses() throws Exception {
        broker = processes.broker();
        signIns = SignInTopic.create(broker, PARTITIONS);
        for (String results : List.of("alerts", "rejected", "too-late")) {
            broker.createTopic(results, 1);
        }
        cluster = processes.cluster();
        hunt = new HuntOnCluster(cluster, settings());
    }

    private static List<String> difference(AlertTopic alerts, List<JsonNode> expected) {
        alerts.readToEnd();
        return AlertDifference.between(alerts.standing(), expected);
    }

    private void strike(Blow blow, Random random) throws Exception {
        Instant begin = Instant.now();
        switch (blow.kind()) {
            case TASK_MANAGER_KILLED ->
                    cluster.killTaskManager(random.nextInt(FlinkCluster.TASK_MANAGERS));
            case JOB_MANAGER_KILLED -> cluster.killJobManager();
            case BROKER_KILLED -> broker.killAndRestart();
            case STOPPED_AND_RESCALED ->
                    hunt.submit(OTHER_PARALLELISM, "-s", hunt.stop(folder.resolve("savepoints")));
        }
        Instant since = Instant.now();
        Await.until(
                "a checkpoint after " + blow,
                PATIENCE,
                () -> cluster.rest().hasCheckpointSince(hunt.job(), since));
        System.out.printf(
                "%s at record %,d: a new checkpoint after %.1f s%n",
                blow.kind(),
                blow.atRecord(),
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    private Path settings() throws Exception {
        return ClusterHuntFile.write(
                folder,
                broker.bootstrapServers(),
                "topics.rejected: rejected",
                "topics.too-late: too-late",
                CHECKPOINTS);
    }
}
