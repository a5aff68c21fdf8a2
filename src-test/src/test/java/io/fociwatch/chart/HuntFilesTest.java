package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flink-conf}: what the job reads, by itself and as the chart makes it. */
final class HuntFilesTest {
    private static final Path FOLDER = Path.of("../flink-conf");
    private static final Path SETTINGS = Path.of("../docs/settings.md");

    /** A setting that is not set: # before its name, and no space between. */
    private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^( *)#(?=\\S)");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(hunt\\.[^`*]*)` \\| ([^|]*) \\|");

    @TempDir private Path folder;

    @Test
    void everySettingStandsInTheHuntsFile() throws Exception {
        // Given
        Map<String, String> settings = new TreeMap<>();
        ROW.matcher(Files.readString(SETTINGS))
                .results()
                .forEach(row -> settings.put(row.group(1), row.group(2)));

        // When
        String all =
                COMMENTED_OUT
                        .matcher(Files.readString(FOLDER.resolve("hunt.yaml")))
                        .replaceAll("$1");
        Map<String, JsonNode> written = Yaml.flat(Yaml.MAPPER.readTree(all));
        written.keySet().removeIf(key -> key.startsWith("hunt.kafka.properties."));

        // Then
        assertThat(written.keySet()).isEqualTo(settings.keySet());
    }

    @Test
    void aSettingThatIsNotSetHasItsDefaultBehindIt() throws Exception {
        // Given
        Map<String, JsonNode> set =
                Yaml.flat(Yaml.MAPPER.readTree(FOLDER.resolve("hunt.yaml").toFile()));
        String all =
                COMMENTED_OUT
                        .matcher(Files.readString(FOLDER.resolve("hunt.yaml")))
                        .replaceAll("$1");

        // When
        Map<String, String> behind = new TreeMap<>();
        Yaml.flat(Yaml.MAPPER.readTree(all)).forEach((key, value) -> behind.put(key, text(value)));
        behind.keySet().removeAll(set.keySet());

        // Then
        ROW.matcher(Files.readString(SETTINGS))
                .results()
                .filter(row -> behind.containsKey(row.group(1)) && !row.group(2).isBlank())
                .forEach(
                        row ->
                                assertThat(behind.get(row.group(1)))
                                        .as(row.group(1))
                                        .isEqualTo(row.group(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunt.yaml", "hunt-kafka.yaml"})
    void theJobTakesTheFile(String name) throws Exception {
        // Given
        String filled =
                Files.readString(FOLDER.resolve(name)).replaceAll("\\$\\{[A-Z_]+}", "a secret");
        Path file = Files.writeString(folder.resolve(name), filled);

        // When
        HuntSettings settings = SettingsLoader.loadLive(file, Map.of()).hunt();

        // Then
        assertThat(settings)
                .usingRecursiveComparison()
                .ignoringFields("clients")
                .isEqualTo(SettingsLoader.defaults());
    }

    @Test
    void theJobTakesWhatTheChartMakesOfThem() throws Exception {
        // The job looks for its secret's file as it starts.
        String mounted = "/etc/foci-watch/secrets/log-analytics/secret";
        String here = Files.writeString(folder.resolve("secret"), "a secret").toString();
        for (String ciName : Chart.ciNames()) {
            String text = Settings.textOf(Chart.render(ciName)).replace(mounted, here);
            Path file =
                    Files.writeString(
                            folder.resolve(ciName + ".yaml"),
                            text.replaceAll("\\$\\{[A-Z_]+}", "a secret"));

            assertThat(SettingsLoader.loadLive(file, Map.of()).kafka().alerts())
                    .as(ciName)
                    .isEqualTo("foci-alerts");
        }
    }

    @Test
    void aSecretThatTheEnvironmentLacksIsNamed() {
        assertThatThrownBy(
                        () -> SettingsLoader.loadLive(FOLDER.resolve("hunt-kafka.yaml"), Map.of()))
                .hasMessageContaining("KAFKA_PASSWORD");
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? String.join("; ", Yaml.MAPPER.convertValue(value, Yaml.TEXTS))
                : value.asText();
    }
}
