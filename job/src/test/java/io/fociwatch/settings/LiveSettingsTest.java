package io.fociwatch.settings;

import static io.fociwatch.settings.LiveKeys.faults;
import static io.fociwatch.settings.LiveKeys.load;
import static io.fociwatch.settings.LiveKeys.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LiveSettingsTest {
    @Test
    void theDefaultsAreExactlyOnceFromTheCommittedOffsets() throws Exception {
        // When
        LiveSettings live = load(Map.of());

        // Then
        KafkaSettings kafka = live.kafka();
        assertThat(kafka.client()).containsOnly(Map.entry("bootstrap.servers", "127.0.0.1:9092"));
        assertThat(kafka.groupId()).isEqualTo("foci-watch");
        assertThat(kafka.start()).isEqualTo(StartingPoint.COMMITTED);
        assertThat(kafka.signIns().topics()).containsExactly("interactive", "non-interactive");
        assertThat(kafka.signIns().outOfOrderness()).isEqualTo(Duration.ofMinutes(2));
        assertThat(kafka.nonInteractive().topics()).isEmpty();
        assertThat(kafka.graph().topics()).isEmpty();
        assertThat(kafka.quiet())
                .isEqualTo(new QuietSettings(Duration.ofMinutes(1), Duration.ofMinutes(12)));
        assertThat(kafka.rejected()).isEmpty();
        assertThat(kafka.tooLate()).isEmpty();
        assertThat(kafka.delivery()).isEqualTo(Delivery.EXACTLY_ONCE);
        assertThat(kafka.transactions().timeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(kafka.transactions().idPrefix()).isEqualTo("foci-watch");
        assertThat(live.checkpoints())
                .isEqualTo(
                        new CheckpointSettings(Duration.ofSeconds(10), Optional.empty(), true, 30));
    }

    @Test
    void everyKeyReachesItsSetting() throws Exception {
        // When
        LiveSettings live =
                load(
                        Map.ofEntries(
                                Map.entry("hunt.kafka.group-id", "group"),
                                Map.entry("hunt.kafka.start", "timestamp"),
                                Map.entry("hunt.kafka.start-timestamp", "2026-05-01T00:00:00Z"),
                                Map.entry("hunt.kafka.delivery", "at_least_once"),
                                Map.entry("hunt.kafka.transactional-id-prefix", "own"),
                                Map.entry("hunt.kafka.transaction-timeout", "5 min"),
                                Map.entry("hunt.kafka.properties.client.id", "me"),
                                Map.entry("hunt.topics.sign-ins", "a"),
                                Map.entry("hunt.topics.non-interactive", "b"),
                                Map.entry("hunt.topics.graph", "a;c"),
                                Map.entry("hunt.topics.sign-ins-out-of-orderness", "3 min"),
                                Map.entry("hunt.topics.non-interactive-out-of-orderness", "4 min"),
                                Map.entry("hunt.topics.graph-out-of-orderness", "5 min"),
                                Map.entry("hunt.topics.silence", "6 s"),
                                Map.entry("hunt.topics.silence-guard", "7 s"),
                                Map.entry("hunt.topics.rejected", "r"),
                                Map.entry("hunt.topics.too-late", "t"),
                                Map.entry("hunt.checkpoints.interval", "8 s"),
                                Map.entry("hunt.checkpoints.folder", "file:///x"),
                                Map.entry("hunt.checkpoints.resume", "false"),
                                Map.entry("hunt.checkpoints.restarts", "9"),
                                Map.entry("hunt.archive.slack", "10 min"),
                                Map.entry("hunt.archive.margin", "11 min"),
                                Map.entry("hunt.archive.checkpoint-interval", "12 min")));

        // Then
        KafkaSettings kafka = live.kafka();
        assertThat(kafka.client()).containsEntry("client.id", "me");
        assertThat(kafka.groupId()).isEqualTo("group");
        assertThat(kafka.startTimestamp()).contains(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(kafka.delivery()).isEqualTo(Delivery.AT_LEAST_ONCE);
        assertThat(kafka.transactions().idPrefix()).isEqualTo("own");
        assertThat(kafka.transactions().timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(kafka.signIns()).isEqualTo(new LogTopics(List.of("a"), Duration.ofMinutes(3)));
        assertThat(kafka.nonInteractive())
                .isEqualTo(new LogTopics(List.of("b"), Duration.ofMinutes(4)));
        assertThat(kafka.graph())
                .isEqualTo(new LogTopics(List.of("a", "c"), Duration.ofMinutes(5)));
        assertThat(kafka.quiet())
                .isEqualTo(new QuietSettings(Duration.ofSeconds(6), Duration.ofSeconds(7)));
        assertThat(kafka.inputs()).containsExactly("a", "b", "c");
        assertThat(kafka.outputs()).containsExactly("alerts", "r", "t");
        assertThat(live.checkpoints())
                .isEqualTo(
                        new CheckpointSettings(
                                Duration.ofSeconds(8), Optional.of("file:///x"), false, 9));
        assertThat(live.archive())
                .isEqualTo(
                        new ArchiveSettings(
                                Duration.ofMinutes(10),
                                Duration.ofMinutes(11),
                                Duration.ofMinutes(12)));
    }

    @Test
    void aPresetIsEventHubsOwnAdviceAndWhatIsSetWins() throws Exception {
        // When
        LiveSettings live =
                load(
                        Map.of(
                                "hunt.kafka.preset", "event_hubs",
                                "hunt.kafka.properties.request.timeout.ms", "20000"));

        // Then
        assertThat(live.kafka().client())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("metadata.max.age.ms", "180000")
                .containsEntry("connections.max.idle.ms", "180000")
                .containsEntry("request.timeout.ms", "20000");
    }

    @Test
    void theLargestRequestIsTheProducersOwn() throws Exception {
        assertThat(load(Map.of()).kafka().largestRequest()).isEqualTo(1 << 20);
        assertThat(
                        load(Map.of("hunt.kafka.properties.max.request.size", "250000"))
                                .kafka()
                                .largestRequest())
                .isEqualTo(250_000);
    }

    @Test
    void aPlaceholderIsFilledFromTheEnvironment() throws Exception {
        // Given
        Map<String, String> keys =
                with(Map.of("hunt.kafka.properties.sasl.jaas.config", "user=\"$u\" pw=\"${PW}\";"));

        // When
        LiveSettings live =
                SettingsLoader.loadLive(Optional.empty(), keys, Map.of("PW", "s3$cr\\et"));

        // Then
        assertThat(live.kafka().client())
                .containsEntry("sasl.jaas.config", "user=\"$u\" pw=\"s3$cr\\et\";");
        assertThat(live.toString()).doesNotContain("s3$cr");
    }

    @Test
    void aFolderForCheckpointsIsALocalPathOrAUri() throws Exception {
        assertThat(load(Map.of("hunt.checkpoints.folder", "/var/a b")).checkpoints().folder())
                .contains("file:///var/a b");
        assertThat(load(Map.of("hunt.checkpoints.folder", "abfs://c@a/x")).checkpoints().folder())
                .contains("abfs://c@a/x");
        assertThat(faults(with(Map.of("hunt.checkpoints.folder", "var/lib"))))
                .containsExactly(
                        "hunt.checkpoints.folder: 'var/lib' is no absolute path; write it as"
                                + " file:///var/lib/foci-watch");
    }
}
