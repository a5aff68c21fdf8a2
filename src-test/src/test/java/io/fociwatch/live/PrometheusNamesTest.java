package io.fociwatch.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.chart.Query;
import io.fociwatch.kafka.KafkaTopics;
import io.fociwatch.run.LiveJob;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What alerts and panels name, against what Flink's own reporter tells Prometheus of a job that
 * runs. An alert on a name that nobody has never rings.
 */
final class PrometheusNamesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(flink_\\w+)\\{([^}]*)}");
    private static final Pattern OPERATOR = Pattern.compile("operator_name=\"([^\"]*)\"");

    /** Its job asks a workspace; docs/metrics.md, which is compared with one, has their names. */
    private static final String OF_LOOKUPS =
            "flink_taskmanager_job_task_operator_fociwatch_graph_lookups_";

    @TempDir private static Path folder;

    private static Broker broker;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start(folder);
        for (String topic : List.of("codes", "tokens", "graph", "alerts")) {
            broker.createTopic(topic, 1);
        }
        // Some are there only when something has been read.
        for (String topic : List.of("codes", "tokens", "graph")) {
            Messages.send(broker, topic, "{\"category\":\"AuditLogs\"}");
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void everyMetricOfAnAlertOrAPanelIsOneThatTheJobHas() throws Exception {
        // Given
        Set<String> wanted = new TreeSet<>();
        for (Query query : Query.all()) {
            wanted.addAll(query.series());
        }
        Set<String> looked =
                wanted.stream()
                        .filter(name -> name.startsWith(OF_LOOKUPS))
                        .collect(Collectors.toCollection(TreeSet::new));
        wanted.removeAll(looked);

        // When
        Set<String> missing = missingOf(wanted);
        looked.removeAll(namesOnThePage());

        // Then
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(missing).isEmpty();
        assertThat(looked).isEmpty();
    }

    @Test
    void aQuerySaysWhatItWantsOfWhichOperator() {
        // Given
        Query query =
                new Query(
                        "a panel",
                        "rate(flink_a{app=\"x\",operator_name=\"arm\"}[1m]) / flink_b{app=\"x\"}");

        // When
        Set<String> series = query.series();

        // Then
        assertThat(series).containsExactly("flink_a arm", "flink_b");
    }

    /** Those of the wanted that a job does not have a minute after its start. */
    private static Set<String> missingOf(Set<String> wanted) throws Exception {
        int port = freePort();
        HuntFile settings =
                new HuntFile(folder.resolve("settings"), broker.bootstrapServers())
                        .with("hunt.topics.sign-ins", "codes")
                        .with("hunt.topics.non-interactive", "tokens")
                        .with("hunt.topics.graph", "graph")
                        .with("hunt.checkpoints.interval", "1 s");
        KafkaTopics topics = KafkaTopics.ask(settings.load().kafka(), Duration.ofSeconds(30));
        Instant latest = Instant.now().plus(PATIENCE);
        Set<String> missing = new TreeSet<>(wanted);
        try (LiveRun run =
                LiveRun.start(
                        settings.load(),
                        (environment, live) -> {
                            environment.configure(reporter(port));
                            LiveJob.build(environment, live, topics);
                        })) {
            while (!missing.isEmpty() && Instant.now().isBefore(latest)) {
                TimeUnit.MILLISECONDS.sleep(500);
                missing.removeAll(told(port));
            }
        }
        return missing;
    }

    private static Configuration reporter(int port) {
        Configuration flink = new Configuration();
        flink.setString("metrics.reporters", "prom");
        flink.setString(
                "metrics.reporter.prom.factory.class",
                "org.apache.flink.metrics.prometheus.PrometheusReporterFactory");
        flink.setString("metrics.reporter.prom.port", String.valueOf(port));
        return flink;
    }

    /** Each name, by itself and with each operator that has it. */
    private static Set<String> told(int port) throws Exception {
        String page =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + "/metrics"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
        Set<String> told = new TreeSet<>();
        SAMPLE.matcher(page)
                .results()
                .forEach(
                        sample -> {
                            told.add(sample.group(1));
                            Matcher operator = OPERATOR.matcher(sample.group(2));
                            if (operator.find()) {
                                told.add(sample.group(1) + " " + operator.group(1));
                            }
                        });
        return told;
    }

    private static Set<String> namesOnThePage() throws Exception {
        return MetricsPage.metrics().stream()
                .map(metric -> metric.split(" \\| ", -1)[1])
                .map(
                        name ->
                                "flink_taskmanager_job_task_operator_fociwatch_"
                                        + name.replaceAll("[^a-zA-Z0-9:_]", "_"))
                .collect(Collectors.toSet());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
