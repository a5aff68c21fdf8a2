package io.fociwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics that do not go together. */
final class TopicOptionsTest {
    /** Each rejected record would be read, rejected and written again. */
    @ParameterizedTest
    @ValueSource(strings = {"hunt.topics.alerts", "hunt.topics.rejected", "hunt.topics.too-late"})
    void aTopicThatIsReadIsNotWritten(String key) {
        // When
        SettingsException fault =
                catchThrowableOfType(
                        SettingsException.class, () -> load(Map.of(key, "non-interactive")));

        // Then
        assertThat(fault)
                .hasMessage(key + " is non-interactive, which is read too; name another topic");
    }

    @Test
    void topicsThatAreWrittenMayHaveNamesOfTheirOwn() throws Exception {
        // When
        LiveSettings live = load(Map.of("hunt.topics.rejected", "rejected"));

        // Then
        assertThat(live.kafka().outputs()).containsExactly("alerts", "rejected");
    }

    private static LiveSettings load(Map<String, String> others) throws SettingsException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("hunt.kafka.bootstrap-servers", "127.0.0.1:9092");
        settings.put("hunt.topics.sign-ins", "interactive");
        settings.put("hunt.topics.non-interactive", "non-interactive");
        settings.put("hunt.topics.alerts", "alerts");
        settings.putAll(others);
        return SettingsLoader.loadLive(Optional.empty(), settings, Map.of());
    }
}
