package io.fociwatch.settings;

import static io.fociwatch.settings.CommandLineKeys.load;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphJoin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private Path file(String yaml) throws Exception {
        return Files.writeString(folder.resolve("hunt.yaml"), yaml);
    }

    private Path catalogue(String rows) throws Exception {
        return Files.writeString(
                folder.resolve("clients.csv"),
                "client_id,family,name,valid_from,valid_until\n" + rows + "\n");
    }
}
