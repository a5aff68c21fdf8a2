package io.fociwatch.settings;

import static io.fociwatch.settings.LiveKeys.faults;
import static io.fociwatch.settings.LiveKeys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of a live run that it refuses, and what it says of them. */
final class LiveSettingsFaultsTest {
    @Test
    void aRequestIntoWhichNoAlertFitsIsRefused() {
        for (String size : List.of("131071", "1 MB", "-1", "")) {
            assertThat(faults(Map.of("hunt.kafka.properties.max.request.size", size)))
                    .contains(
                            ("hunt.kafka.properties.max.request.size is '%s'; it must be a number"
                                            + " of bytes of 131072 at least, for an alert to fit")
                                    .formatted(size));
        }
    }

    @Test
    void aRunWithoutWhatItNeedsIsRefusedWithAllOfIt() {
        assertThat(faults(Map.of()))
                .containsExactly(
                        "hunt.kafka.bootstrap-servers is not set; a live run needs it",
                        "hunt.topics.sign-ins is not set; a live run needs it",
                        "hunt.topics.alerts is not set; a live run needs it");
    }

    @Test
    void whatIsWrongIsToldOnceThoughOtherSettingsDependOnIt() {
        assertThat(faults(with(Map.of("hunt.kafka.delivery", "exactly-once"))))
                .containsExactly(
                        "hunt.kafka.delivery: 'exactly-once' is no value for it; write one of"
                                + " exactly_once, at_least_once");
    }

    @Test
    void aFileThatIsNoYamlIsNotSaidToLackAnything(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("hunt.yaml"), "hunt:\n\tkafka: x\n");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsLoader.loadLive(file, Map.of()))
                .satisfies(
                        refusal ->
                                assertThat(refusal.getMessage().lines())
                                        .singleElement()
                                        .asString()
                                        .contains("hunt.yaml: not YAML"));
    }

    @Test
    void aPlaceholderThatTheEnvironmentLacksIsAFault() {
        assertThat(faults(with(Map.of("hunt.kafka.group-id", "${NONE}"))))
                .containsExactly(
                        "hunt.kafka.group-id: the environment has no NONE; set it, or leave the"
                                + " placeholder out");
    }

    @Test
    void aSecretInAnArgumentIsRefusedAndNotTold() {
        // Given
        Map<String, String> keys =
                with(Map.of("hunt.kafka.properties.sasl.jaas.config", "password=\"s3cret\""));

        // When
        List<String> faults = faults(keys);

        // Then
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("a secret in an argument can be read by others")
                .doesNotContain("s3cret");
    }

    @Test
    void aTransactionMustOutlastThreeCheckpoints() {
        assertThat(
                        faults(
                                with(
                                        Map.of(
                                                "hunt.kafka.transaction-timeout", "29 s",
                                                "hunt.checkpoints.interval", "10 s"))))
                .containsExactly(
                        "hunt.kafka.transaction-timeout is 29 s; it must be three times"
                                + " hunt.checkpoints.interval (10 s) at least");
    }

    @Test
    void aTopicOfBothKindsOfSignInsIsNamedOnce() {
        assertThat(faults(with(Map.of("hunt.topics.non-interactive", "interactive"))))
                .singleElement()
                .asString()
                .contains(
                        "hunt.topics.non-interactive has interactive, as hunt.topics.sign-ins has");
    }

    @Test
    void aStartAtATimeNeedsOne() {
        assertThat(faults(with(Map.of("hunt.kafka.start", "timestamp")))).hasSize(1);
        assertThat(
                        faults(
                                with(
                                        Map.of(
                                                "hunt.kafka.start", "timestamp",
                                                "hunt.kafka.start-timestamp", "yesterday"))))
                .singleElement()
                .asString()
                .contains("'yesterday' is no time");
    }
}
