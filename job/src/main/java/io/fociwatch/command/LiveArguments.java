package io.fociwatch.command;

import io.fociwatch.settings.LiveSettings;
import io.fociwatch.settings.SettingsException;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of every command that takes the settings of a live run. */
final class LiveArguments {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            required = true,
            // Picocli fills ${...} too; $${...} is the text.
            description = "Settings in YAML; $${VARIABLE} is filled from the environment.")
    private Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over the file. May be given many times.")
    private final Map<String, String> overrides = new LinkedHashMap<>();

    LiveSettings load() throws SettingsException {
        return SettingsLoader.loadLive(config, overrides);
    }

    /** The file that the settings are read from. */
    List<Path> files() {
        return List.of(config);
    }

    /** The same options, for a command line to be told. */
    String written() {
        return Stream.concat(
                        Stream.of("--config " + ShellWord.of(config.toString())),
                        overrides.entrySet().stream()
                                .map(set -> set.getKey() + "=" + set.getValue())
                                .map(set -> "--set " + ShellWord.of(set)))
                .collect(Collectors.joining(" "));
    }
}
