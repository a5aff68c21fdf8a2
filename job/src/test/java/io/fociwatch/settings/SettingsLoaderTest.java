package io.fociwatch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fociwatch.graph.GraphJoin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsLoaderTest {
    private static final long SOME_DAY = 1_777_640_400_000L;

    @TempDir private Path folder;

    @Test
    void theDefaultsAreTheHuntsOwnNumbers() {
        // When
        HuntSettings settings = SettingsLoader.defaults();

        // Then
        assertThat(settings.pivot().deviceCodeWindow()).isEqualTo(Duration.ofMinutes(20));
        assertThat(settings.pivot().burstWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.pivot().minResources()).isEqualTo(3);
        assertThat(settings.clients().families()).containsExactly("foci", "hunt-2025-045");
        assertThat(settings.graphJoin()).isEqualTo(GraphJoin.STREAM);
        assertThat(settings.graph().grace()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.graph().retention()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.graph().mostCalls()).isEqualTo(500);
        assertThat(settings.lookup()).isEmpty();
        assertThat(settings.asn().maxWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.asn().maxBadRows()).isEqualTo(0.01);
        assertThat(settings.parallelism()).isBetween(1, 16);
    }

    @Test
    void everyKeyReachesItsSetting() throws Exception {
        // Given
        Path clients = catalogue("11111111-2222-4333-8444-555555555555,own,Own client,,");

        // When
        HuntSettings settings =
                load(
                        "hunt.device-code-window=21 min",
                        "hunt.burst-window=11 min",
                        "hunt.min-resources=4",
                        "hunt.clients.families=own",
                        "hunt.clients.file=" + clients,
                        "hunt.graph.join=off",
                        "hunt.graph.grace=1 h",
                        "hunt.graph.retention=3 h",
                        "hunt.graph.max-calls=7",
                        "hunt.asn.max-wait=5 s",
                        "hunt.asn.max-bad-rows=0.5",
                        "hunt.parallelism=3");

        // Then
        assertThat(settings.pivot().deviceCodeWindow()).isEqualTo(Duration.ofMinutes(21));
        assertThat(settings.pivot().burstWindow()).isEqualTo(Duration.ofMinutes(11));
        assertThat(settings.pivot().minResources()).isEqualTo(4);
        assertThat(settings.clients().lists("11111111-2222-4333-8444-555555555555", SOME_DAY))
                .isTrue();
        assertThat(settings.graphJoin()).isEqualTo(GraphJoin.OFF);
        assertThat(settings.graph().grace()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.graph().retention()).isEqualTo(Duration.ofHours(3));
        assertThat(settings.graph().mostCalls()).isEqualTo(7);
        assertThat(settings.asn().maxWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.asn().maxBadRows()).isEqualTo(0.5);
        assertThat(settings.parallelism()).isEqualTo(3);
    }

    @Test
    void everyKeyIsKnownOnceAndDescribed() {
        // Given
        Set<String> keys = new HashSet<>();

        // When
        List<Setting<?>> settings = HuntOptions.ALL;

        // Then
        assertThat(settings)
                .allSatisfy(
                        setting -> {
                            assertThat(setting.key()).matches("hunt(\\.[a-z]+(-[a-z]+)*)+");
                            assertThat(keys.add(setting.key())).isTrue();
                            assertThat(setting.option().description().toString()).isNotBlank();
                        });
    }

    @Test
    void aCatalogueOfOnesOwnCountsWholeUnlessFamiliesAreNamed() throws Exception {
        // Given
        Path clients =
                catalogue(
                        "11111111-2222-4333-8444-555555555555,own,One,,\n"
                                + "22222222-2222-4333-8444-555555555555,other,Two,,");

        // When
        HuntSettings all = load("hunt.clients.file=" + clients);
        HuntSettings some = load("hunt.clients.file=" + clients, "hunt.clients.families=other");

        // Then
        assertThat(all.clients().families()).containsExactly("other", "own");
        assertThat(some.clients().families()).containsExactly("other");
    }

    @Test
    void theCommandLineWinsOverTheFile() throws Exception {
        // Given
        Path file = file("hunt:\n  min-resources: 4\n  burst-window: 5 min\n");

        // When
        HuntSettings settings =
                SettingsLoader.load(Optional.of(file), Map.of("hunt.min-resources", "5"));

        // Then
        assertThat(settings.pivot().minResources()).isEqualTo(5);
        assertThat(settings.pivot().burstWindow()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", " 20 ", "0"})
    void aDurationWithoutAUnitIsRefused(String value) {
        assertThat(faults("hunt.device-code-window=" + value))
                .containsExactly(
                        ("hunt.device-code-window: '%s' has no unit; write a duration such as"
                                        + " 20 min, 90 s or 500 ms")
                                .formatted(value));
    }

    @ParameterizedTest
    @CsvSource({
        "hunt.device-code-window, 0 ms, 1 ms to 1 d",
        "hunt.device-code-window, 25 h, 1 ms to 1 d",
        "hunt.burst-window, 0 s, 1 ms to 1 d",
        "hunt.min-resources, 1, 2 to 10",
        "hunt.min-resources, 11, 2 to 10",
        "hunt.graph.grace, 8 d, 0 ms to 7 d",
        "hunt.graph.max-calls, 0, 1 to 10000",
        "hunt.graph.lookup.timeout, 11 min, 1 ms to 10 min",
        "hunt.graph.lookup.max-in-flight, 101, 1 to 100",
        "hunt.graph.lookup.max-retries, -1, 0 to 10",
        "hunt.asn.max-wait, 2 h, 0 ms to 1 h",
        "hunt.asn.max-bad-rows, 1.5, 0.0 to 1.0",
        "hunt.asn.max-bad-rows, NaN, 0.0 to 1.0",
        "hunt.parallelism, 0, 1 to 128",
        "hunt.parallelism, 129, 1 to 128",
    })
    void aValueOutOfItsLimitsIsToldByKeyAndLimits(String key, String value, String limits) {
        assertThat(faults(key + "=" + value))
                .singleElement()
                .asString()
                .startsWith(key + " is ")
                .endsWith("; it must be from " + limits);
    }

    @ParameterizedTest
    @CsvSource({
        "hunt.device-code-window, soon, a duration such as 20 min",
        "hunt.min-resources, many, a whole number",
        "hunt.min-resources, 3.5, a whole number",
        "hunt.graph.join, sometimes, 'one of stream, lookup, off'",
        "hunt.asn.max-bad-rows, few, a share such as 0.01",
    })
    void aValueOfAnotherKindIsToldWithWhatToWrite(String key, String value, String form) {
        assertThat(faults(key + "=" + value))
                .singleElement()
                .asString()
                .startsWith("%s: '%s' is no value for it; write %s".formatted(key, value, form));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(
                        faults(
                                "hunt.burst-windoww=1 min",
                                "hunt.min-resources=1",
                                "hunt.device-code-window=2 d",
                                "hunt.graph.join=sometimes",
                                "hunt.parallelism=0"))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRetentionShorterThanTheGraceIsRefused() {
        assertThat(faults("hunt.graph.grace=1 h", "hunt.graph.retention=59 min"))
                .containsExactly("hunt.graph: retention is 59 min; it must be from 1 h to 7 d");
        assertThat(faults("hunt.graph.grace=1 h", "hunt.graph.retention=1 h")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no/such.csv", "a\u0000b"})
    void aCatalogueThatCannotBeReadIsAFault(String name) {
        assertThat(faults("hunt.clients.file=" + (name.isEmpty() ? folder : name)))
                .singleElement()
                .asString()
                .startsWith("hunt.clients.file: ")
                .endsWith(" cannot be read");
    }

    @Test
    void aFamilyThatTheCatalogueDoesNotHaveIsAFault() {
        assertThat(faults("hunt.clients.families=unheard-of"))
                .containsExactly(
                        "no client family 'unheard-of' in the catalogue; it has foci,"
                                + " hunt-2025-045");
    }

    private Path file(String yaml) throws Exception {
        return Files.writeString(folder.resolve("hunt.yaml"), yaml);
    }

    private Path catalogue(String rows) throws Exception {
        return Files.writeString(
                folder.resolve("clients.csv"),
                "client_id,family,name,valid_from,valid_until\n" + rows + "\n");
    }

    private static HuntSettings load(String... settings) throws SettingsException {
        return SettingsLoader.load(Optional.empty(), keys(settings));
    }

    private static List<String> faults(String... settings) {
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
