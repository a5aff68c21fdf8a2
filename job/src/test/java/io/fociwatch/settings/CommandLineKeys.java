package io.fociwatch.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings as the command line has them, each {@code key=value}, and no file. */
final class CommandLineKeys {
    private CommandLineKeys() {}

    static HuntSettings load(String... settings) throws SettingsException {
        return SettingsLoader.load(Optional.empty(), keys(settings));
    }

    /** What is said of them, a fault each; nothing where they are sound. */
    static List<String> faults(String... settings) {
        SettingsException faults =
                catchThrowableOfType(SettingsException.class, () -> load(settings));
        return faults == null ? List.of() : faults.getMessage().lines().toList();
    }

    private static Map<String, String> keys(String... settings) {
        Map<String, String> keys = new TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            keys.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return keys;
    }
}
