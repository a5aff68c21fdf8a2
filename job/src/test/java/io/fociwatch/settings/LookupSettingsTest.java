package io.fociwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fociwatch.graph.GraphJoin;
import io.fociwatch.graph.StoreLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LookupSettingsTest {
    private static final String SECRET = "s3cret-of-the-test";
    private static final Map<String, String> ENVIRONMENT = Map.of(ClientSecret.VARIABLE, SECRET);
    private static final String GUID = "11111111-2222-4333-8444-555555555555";

    @TempDir Path folder;

    @Test
    void theDefaultsAreThePublicCloudsAndWithoutALookup() {
        // Given
        HuntSettings settings = SettingsLoader.defaults();

        // When
        GraphJoin join = settings.graphJoin();

        // Then
        assertThat(join).isEqualTo(GraphJoin.STREAM);
        assertThat(settings.lookup()).isEmpty();
        assertThat(LookupOptions.ENDPOINT.option().defaultValue())
                .isEqualTo("https://api.loganalytics.azure.com");
        assertThat(LookupOptions.AUTHORITY.option().defaultValue())
                .isEqualTo("https://login.microsoftonline.com");
        assertThat(StoreLimits.DEFAULTS).isEqualTo(new StoreLimits(Duration.ofMinutes(1), 4, 3));
    }

    @Test
    void everyKeyReachesItsSetting() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Map<String, String> keys =
                lookup(
                        Map.of(
                                "hunt.graph.lookup.tenant-id", "example.com",
                                "hunt.graph.lookup.client-secret-file", file.toString(),
                                "hunt.graph.lookup.endpoint", "https://api.loganalytics.us",
                                "hunt.graph.lookup.authority", "https://login.example.us",
                                "hunt.graph.lookup.timeout", "7 s",
                                "hunt.graph.lookup.max-in-flight", "2",
                                "hunt.graph.lookup.max-retries", "0"));

        // When
        HuntSettings settings = SettingsLoader.load(Optional.empty(), keys, Map.of());

        // Then
        LookupSettings lookup = settings.lookup().orElseThrow();
        assertThat(lookup.workspaceId()).isEqualTo(GUID);
        assertThat(lookup.clientId()).isEqualTo(GUID);
        assertThat(lookup.tenantId()).isEqualTo("example.com");
        assertThat(lookup.secret().read()).isEqualTo(SECRET);
        assertThat(lookup.endpoint()).hasToString("https://api.loganalytics.us");
        assertThat(lookup.authority()).hasToString("https://login.example.us");
        assertThat(lookup.limits()).isEqualTo(new StoreLimits(Duration.ofSeconds(7), 2, 0));
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    @Test
    void aLookupWithoutItsSettingsNamesAllThatIsMissing() {
        // Given
        Map<String, String> keys = Map.of("hunt.graph.join", "lookup");

        // When
        SettingsException faults =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> SettingsLoader.load(Optional.empty(), keys, Map.of()));

        // Then
        assertThat(faults.getMessage().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("hunt.graph.lookup.workspace-id is ''"),
                        line -> assertThat(line).startsWith("hunt.graph.lookup.client-id is ''"),
                        line -> assertThat(line).startsWith("hunt.graph.lookup.tenant-id is ''"),
                        line ->
                                assertThat(line)
                                        .startsWith("hunt.graph.lookup.client-secret-file: neither")
                                        .endsWith(ClientSecret.VARIABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "https://user:pass@api.example.com",
                "https://api.example.com/path",
                "ftp://127.0.0.1",
                "api.example.com",
                "https://",
                "not a uri"
            })
    void tokensTravelToNoUnsafeAddress(String endpoint) {
        // Given
        Map<String, String> keys = lookup(Map.of("hunt.graph.lookup.endpoint", endpoint));

        // When
        SettingsException faults =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> SettingsLoader.load(Optional.empty(), keys, ENVIRONMENT));

        // Then
        assertThat(faults)
                .hasMessage(
                        "hunt.graph.lookup.endpoint must be https:// with a host and nothing"
                                + " behind it");
    }

    @Test
    void aSecretThatIsSetAsAKeyIsRefusedAndNotTold() {
        // Given
        Map<String, String> keys = lookup(Map.of("hunt.graph.lookup.client-secret", SECRET));

        // When
        SettingsException faults =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> SettingsLoader.load(Optional.empty(), keys, ENVIRONMENT));

        // Then
        assertThat(faults.getMessage())
                .startsWith("hunt.graph.lookup.client-secret: no such setting")
                .doesNotContain(SECRET);
    }

    @Test
    void aSecretFileThatIsEmptyIsAFault() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("secret"), " \n");
        Map<String, String> keys =
                lookup(Map.of("hunt.graph.lookup.client-secret-file", file.toString()));

        // When
        SettingsException faults =
                catchThrowableOfType(
                        SettingsException.class,
                        () -> SettingsLoader.load(Optional.empty(), keys, ENVIRONMENT));

        // Then
        assertThat(faults)
                .hasMessage("hunt.graph.lookup.client-secret-file: " + file + " is empty");
    }

    @Test
    void limitsAreChecked() {
        // Given
        Duration tooLong = Duration.ofMinutes(11);

        // When
        var limits = assertThatExceptionOfType(IllegalArgumentException.class);

        // Then
        limits.isThrownBy(() -> new StoreLimits(tooLong, 4, 3))
                .withMessageContaining("timeout is 11 min");
        limits.isThrownBy(() -> new StoreLimits(Duration.ZERO, 4, 3))
                .withMessageContaining("timeout is 0 ms");
        limits.isThrownBy(() -> new StoreLimits(Duration.ofSeconds(1), 0, 3))
                .withMessageContaining("max-in-flight is 0");
        limits.isThrownBy(() -> new StoreLimits(Duration.ofSeconds(1), 4, 11))
                .withMessageContaining("max-retries is 11");
    }

    private static Map<String, String> lookup(Map<String, String> more) {
        Map<String, String> keys =
                new HashMap<>(
                        Map.of(
                                "hunt.graph.join", "lookup",
                                "hunt.graph.lookup.workspace-id", GUID,
                                "hunt.graph.lookup.tenant-id", GUID,
                                "hunt.graph.lookup.client-id", GUID));
        keys.putAll(more);
        return keys;
    }
}
