package io.fociwatch.command;

import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsException;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that takes settings. */
final class SettingsArguments {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings in YAML; without it the hunt's own numbers hold.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over the file. May be given many times.")
    private final Map<String, String> overrides = new LinkedHashMap<>();

    /** What the settings are read from, or may be. */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (config != null) {
            files.add(config);
        }
        return files;
    }

    HuntSettings load() throws SettingsException {
        return SettingsLoader.load(Optional.ofNullable(config), overrides);
    }
}
