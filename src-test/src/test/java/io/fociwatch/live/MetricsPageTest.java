package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.file.LogFiles;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/metrics.md against what jobs register: live with a Graph log, with a log store, bounded. */
final class MetricsPageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ID = "11111111-1111-1111-1111-111111111111";

    /** Its category is a name of a metric that is registered only when it comes. */
    private static final String OF_A_LOG_NOT_READ =
            "{\"category\":\"AuditLogs\",\"time\":\"2026-05-01T14:00:00Z\"}";

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder);
        for (String topic : List.of("codes", "tokens", "graph", "alerts")) {
            broker.createTopic(topic, 1);
        }
        for (String topic : List.of("codes", "tokens", "graph")) {
            Messages.send(broker, topic, OF_A_LOG_NOT_READ);
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void thePageNamesEveryMetricOfTheHuntAndNoOther() throws Exception {
        // Given
        Set<String> page = MetricsPage.metrics();
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of the test");

        // When
        Set<String> registered = new TreeSet<>(bounded());
        registered.addAll(
                live(
                        settings()
                                .with("hunt.topics.non-interactive", "tokens")
                                .with("hunt.topics.graph", "graph"),
                        operator -> operator.startsWith("split ") || operator.equals("raise")));
        registered.addAll(
                live(
                        settings()
                                .with("hunt.graph.join", "lookup")
                                .with("hunt.graph.lookup.workspace-id", ID)
                                .with("hunt.graph.lookup.tenant-id", ID)
                                .with("hunt.graph.lookup.client-id", ID)
                                .with("hunt.graph.lookup.client-secret-file", secret.toString()),
                        operator -> operator.equals("look up Graph calls")));

        // Then
        assertThat(page).hasSizeGreaterThan(50);
        assertThat(registered).isEqualTo(page);
    }

    @Test
    void everyRowHasEveryColumn() throws Exception {
        assertThat(MetricsPage.brokenRows()).isEmpty();
    }

    /** What a run registers until it has all that the page says of some of its operators. */
    private static Set<String> live(HuntFile settings, Predicate<String> operators)
            throws Exception {
        Set<String> awaited = MetricsPage.metrics();
        awaited.removeIf(metric -> !operators.test(MetricsPage.operator(metric)));
        MeteredRun run = MeteredRun.start(settings.load());
        try (run) {
            run.until(seen -> seen.registered().containsAll(awaited), PATIENCE);
        }
        return run.metrics().registered();
    }

    private static Set<String> bounded() throws Exception {
        HuntSettings settings = SettingsLoader.defaults();
        StreamExecutionEnvironment environment =
                DetectJob.environment(settings, ScratchFolder.create());
        HuntMetricsSeen metrics = HuntMetricsSeen.of(environment);
        Path log = Files.writeString(folder.resolve("audit.json"), OF_A_LOG_NOT_READ + "\n");
        DetectJob.build(
                environment,
                new LogFiles(List.of(log), List.of()),
                Optional.empty(),
                List.of(),
                settings,
                folder.resolve("alerts.jsonl"),
                Optional.of(folder.resolve("rejected.jsonl")));
        environment.execute();
        return metrics.registered();
    }

    private static HuntFile settings() throws Exception {
        return new HuntFile(folder.resolve("settings"), broker.bootstrapServers())
                .with("hunt.topics.sign-ins", "codes");
    }
}
