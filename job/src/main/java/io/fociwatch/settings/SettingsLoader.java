package io.fociwatch.settings;

import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.StoreLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes settings of a file and of what the command line sets, and finds every fault in them. */
public final class SettingsLoader {
    private SettingsLoader() {}

    /** The settings with nothing set. */
    public static HuntSettings defaults() {
        try {
            return load(Optional.empty(), Map.of());
        } catch (SettingsException e) {
            throw new IllegalStateException("the defaults are sound", e);
        }
    }

    /**
     * Loads the settings.
     *
     * @param file YAML, nested or with dots in its keys
     * @param overrides win over the file
     * @throws SettingsException with all faults: unknown keys, values that are none, values out of
     *     their limits
     */
    public static HuntSettings load(Optional<Path> file, Map<String, String> overrides)
            throws SettingsException {
        return load(file, overrides, System.getenv());
    }

    static HuntSettings load(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment)
            throws SettingsException {
        SettingValues values = values(file, overrides, environment);
        HuntSettings settings = read(values, environment);
        requireNoFaults(values);
        return settings;
    }

    /**
     * Loads the settings of a live run.
     *
     * @throws SettingsException with all faults, as {@link #load}
     */
    public static LiveSettings loadLive(Path file, Map<String, String> overrides)
            throws SettingsException {
        return loadLive(Optional.of(file), overrides, System.getenv());
    }

    static LiveSettings loadLive(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment)
            throws SettingsException {
        SettingValues values = values(file, overrides, environment);
        LiveSettings settings =
                new LiveSettings(
                        read(values, environment),
                        KafkaOptions.read(values),
                        CheckpointOptions.read(values),
                        ArchiveOptions.read(values),
                        Optional.empty());
        requireNoFaults(values);
        return settings;
    }

    private static SettingValues values(
            Optional<Path> file, Map<String, String> overrides, Map<String, String> environment)
            throws SettingsException {
        SettingsFile written =
                file.map(SettingsFile::read).orElseGet(() -> new SettingsFile(Map.of(), List.of()));
        if (written.isUnreadable()) {
            throw new SettingsException(written.faults());
        }
        Placeholders placeholders = new Placeholders(environment);
        Map<String, String> texts = new TreeMap<>(written.values());
        texts.putAll(overrides);
        texts.replaceAll(placeholders::fill);
        SettingValues values = new SettingValues(texts);
        written.faults().forEach(values::fault);
        placeholders.faults().forEach(values::fault);
        overrides.forEach(
                (key, text) -> SecretsInArguments.fault(key, text).ifPresent(values::fault));
        values.requireKnown(HuntOptions.ALL, KafkaOptions.PROPERTIES);
        return values;
    }

    private static void requireNoFaults(SettingValues values) throws SettingsException {
        if (!values.faults().isEmpty()) {
            throw new SettingsException(values.faults());
        }
    }

    private static HuntSettings read(SettingValues values, Map<String, String> environment) {
        GraphJoin join = values.get(GraphOptions.JOIN);
        StoreLimits limits = LookupOptions.readLimits(values);
        return new HuntSettings(
                PivotOptions.read(values),
                ClientOptions.read(values),
                join,
                GraphOptions.read(values),
                join == GraphJoin.LOOKUP
                        ? LookupOptions.read(values, limits, environment)
                        : Optional.empty(),
                AsnOptions.read(values),
                HuntOptions.parallelism(values));
    }
}
