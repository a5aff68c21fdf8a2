package io.fociwatch.live;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.fixture.LogRecord;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.pivot.BurstStatus;
import io.fociwatch.settings.LiveSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.flink.metrics.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts of a live run over records of which none, a few and many are late. */
final class LiveCountsTest {
    private static final long SEED = 23;
    private static final int USERS = 20;
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Duration TWICE_THE_LATENESS = Duration.ofMinutes(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern STATUS = Pattern.compile("\"Status\":\"(\\w+)\"");

    @TempDir private static Path folder;

    private static Instant begin;
    private static Broker broker;
    private static long sent;
    private static MeteredRun live;

    @BeforeAll
    static void hunt() throws Exception {
        System.out.println("counted stories of seed " + SEED);
        begin = Instant.now();
        broker = Broker.start(folder);
        for (String topic : List.of("sign-ins", "alerts", "too-late")) {
            broker.createTopic(topic, 1);
        }
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(SEED, USERS), SEED + 1);
        sent =
                new Deliveries(broker, new Random(SEED))
                        .send("sign-ins", 1, records, BOUND, TWICE_THE_LATENESS, 6)
                        .size();
        Messages.send(broker, "sign-ins", "{\"category\":\"AuditLogs\"}");
        Messages.send(broker, "sign-ins", "no record");
        sent += 2;
        live = MeteredRun.start(settings());
    }

    @AfterAll
    static void stop() throws Exception {
        live.close();
        broker.close();
    }

    @Test
    void everyRecordIsCountedAsOneThing() throws Exception {
        // When
        boolean all = live.until(seen -> seen.counted("records") == sent, PATIENCE);

        // Then
        HuntMetricsSeen seen = live.metrics();
        assertThat(all).as("%d of %d read", seen.counted("records"), sent).isTrue();
        assertThat(
                        seen.counted("signins-interactive")
                                + seen.counted("signins-non-interactive")
                                + seen.counted("graph-calls")
                                + seen.counted("graph-calls-app-only")
                                + seen.countedOf("skipped-")
                                + seen.countedOf("rejected-"))
                .isEqualTo(sent);
        assertThat(seen.counted("skipped-AuditLogs")).isEqualTo(1);
        assertThat(seen.counted("rejected-MALFORMED_JSON")).isEqualTo(1);
    }

    @Test
    void everySignInOfTheHuntGoesOneWay() throws Exception {
        // When
        boolean all =
                live.until(
                        seen ->
                                seen.counted("records") == sent
                                        && selected(seen) == gone(seen)
                                        && selected(seen) > 0,
                        PATIENCE);

        // Then
        HuntMetricsSeen seen = live.metrics();
        assertThat(all).as("%d of %d", gone(seen), selected(seen)).isTrue();
        assertThat(seen.counted("signins-late")).isPositive();
        assertThat(seen.counted("signins-too-late")).isPositive();
        assertThat(seen.counted("signins-in-time") + seen.counted("signins-late"))
                .isEqualTo(seen.counted("signins-armed"));
    }

    @Test
    void alertsAreCountedAsTheTopicHasThem() throws Exception {
        // Given
        AtomicReference<Map<String, Long>> written = new AtomicReference<>(Map.of());
        AtomicReference<Map<String, Long>> counted = new AtomicReference<>(Map.of());

        // When
        try (AlertTopic topic = new AlertTopic(broker, "alerts")) {
            topic.readUntil(
                    read -> {
                        // Together, for the hunt goes on.
                        counted.set(countedAlerts());
                        written.set(statuses(read.messages()));
                        return written.get().keySet().containsAll(Set.of("OPENED", "COMPLETED"))
                                && written.get().equals(counted.get());
                    });
        }

        // Then
        assertThat(written.get()).containsKeys("OPENED", "COMPLETED").isEqualTo(counted.get());
        assertThat(live.metrics().counted("matches")).isPositive();
    }

    @Test
    void theDelayOfEveryAlertThatOpenedIsMeasured() throws Exception {
        // When
        boolean all =
                live.until(
                        seen ->
                                seen.counted("records") == sent
                                        && seen.counted("alerts-OPENED") > 0
                                        && measured("detection-delay-ms")
                                                == seen.counted("alerts-OPENED"),
                        PATIENCE);

        // Then
        assertThat(all).isTrue();
        assertThat(measured("detection-delay-since-arrival-ms"))
                .isEqualTo(measured("detection-delay-ms"));
        assertThat(longest("detection-delay-since-arrival-ms"))
                .isBetween(0L, Duration.between(begin, Instant.now()).toMillis());
        // The stories are set in a past that lies further back than this test.
        assertThat(longest("detection-delay-ms"))
                .isGreaterThan(longest("detection-delay-since-arrival-ms"));
    }

    private static long selected(HuntMetricsSeen seen) {
        return seen.counted("signins-device-code") + seen.counted("signins-redemption");
    }

    private static long gone(HuntMetricsSeen seen) {
        return seen.counted("signins-in-time")
                + seen.counted("signins-late")
                + seen.counted("signins-too-late")
                + seen.counted("signins-unarmed");
    }

    /** Of each status that there is an alert of. */
    private static Map<String, Long> countedAlerts() {
        Map<String, Long> counted = new TreeMap<>();
        for (BurstStatus status : BurstStatus.values()) {
            counted.put(status.name(), live.metrics().counted("alerts-" + status));
        }
        counted.values().removeIf(count -> count == 0);
        return counted;
    }

    private static Map<String, Long> statuses(List<? extends ConsumerRecord<?, String>> alerts) {
        return alerts.stream()
                .collect(groupingBy(LiveCountsTest::status, TreeMap::new, counting()));
    }

    private static long measured(String delay) {
        return live.metrics().histograms(delay).stream().mapToLong(Histogram::getCount).sum();
    }

    private static long longest(String delay) {
        return live.metrics().histograms(delay).stream()
                .mapToLong(histogram -> histogram.getStatistics().getMax())
                .max()
                .orElseThrow();
    }

    private static String status(ConsumerRecord<?, String> alert) {
        return STATUS.matcher(alert.value())
                .results()
                .map(status -> status.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static LiveSettings settings() throws Exception {
        return new HuntFile(folder.resolve("settings"), broker.bootstrapServers())
                .with("hunt.topics.too-late", "too-late")
                // Long enough for a busy machine to begin: of a quiet topic all is too late.
                .with("hunt.topics.silence", "10 s")
                .load();
    }
}
