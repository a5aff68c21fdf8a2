package io.fociwatch.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The least that a live run must be told, and what a test tells it beside. */
final class LiveKeys {
    private static final Map<String, String> LEAST =
            Map.of(
                    "hunt.kafka.bootstrap-servers", "127.0.0.1:9092",
                    "hunt.topics.sign-ins", "interactive;non-interactive",
                    "hunt.topics.alerts", "alerts");

    private LiveKeys() {}

    static Map<String, String> with(Map<String, String> more) {
        Map<String, String> keys = new TreeMap<>(LEAST);
        keys.putAll(more);
        return keys;
    }

    static LiveSettings load(Map<String, String> more) throws SettingsException {
        return SettingsLoader.loadLive(Optional.empty(), with(more), Map.of());
    }

    /** What is said of these keys and nothing beside, in an empty environment. */
    static List<String> faults(Map<String, String> keys) {
        return catchThrowableOfType(
                        SettingsException.class,
                        () -> SettingsLoader.loadLive(Optional.empty(), keys, Map.of()))
                .getMessage()
                .lines()
                .toList();
    }
}
