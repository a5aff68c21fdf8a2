package io.fociwatch.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.run.LiveJob;
import io.fociwatch.settings.CheckpointSettings;
import io.fociwatch.settings.HuntSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code flink-conf}: what Flink reads, and what the chart ships. */
final class FlinkConfTest {
    private static final Path FOLDER = Path.of("../flink-conf");
    private static final Path SHIPPED = Chart.FOLDER.resolve("files");

    @TempDir private Path folder;

    @Test
    void theChartShipsTheseFiles() throws Exception {
        // Given
        Set<String> files = namesIn(FOLDER);

        // When
        Set<String> shipped = namesIn(SHIPPED);
        shipped.remove("dashboard.json");

        // Then
        assertThat(shipped).isEqualTo(files);
        for (String file : files) {
            assertThat(SHIPPED.resolve(file)).hasSameTextualContentAs(FOLDER.resolve(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "backfill"})
    void anOverlayIsAddedByAppendingIt(String overlay) throws Exception {
        // When
        Configuration flink = appended(overlay);

        // Then
        assertThat(flink.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("hashmap");
        assertThat(flink.get(RestartStrategyOptions.RESTART_STRATEGY))
                .isEqualTo("exponential-delay");
        assertThat(flink.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS))
                .isEqualTo(overlay.equals("live") ? Integer.MAX_VALUE : 30);
    }

    @Test
    void whatTheFileSaysOfThePipelineAndItsStateIsWhatTheJobAsksFor() throws Exception {
        // Given
        Configuration asked =
                LiveJob.configuration(
                        new CheckpointSettings(Duration.ofSeconds(10), Optional.empty(), true, 1));

        // When
        Configuration flink = appended("live");

        // Then
        assertThat(flink.get(PipelineOptions.MAX_PARALLELISM))
                .isEqualTo(HuntSettings.MAX_PARALLELISM);
        for (ConfigOption<Boolean> option :
                List.of(
                        PipelineOptions.OBJECT_REUSE,
                        PipelineOptions.GENERIC_TYPES,
                        PipelineOptions.AUTO_GENERATE_UIDS,
                        ExecutionOptions.SNAPSHOT_COMPRESSION)) {
            assertThat(flink.get(option)).isEqualTo(asked.get(option));
        }
        assertThat(asked.get(ExecutionOptions.SNAPSHOT_COMPRESSION)).isTrue();
    }

    @Test
    void aTaskManagerHasItsMemoryForTheHeap() throws Exception {
        // When
        TaskExecutorProcessSpec memory =
                TaskExecutorProcessUtils.processSpecFromConfig(appended("live"));

        // Then
        assertThat(memory.getManagedMemorySize().getMebiBytes()).isEqualTo(32);
        assertThat(memory.getTaskHeapSize().getMebiBytes()).isGreaterThan(1000);
    }

    private Configuration appended(String overlay) throws Exception {
        Files.writeString(
                folder.resolve("config.yaml"),
                Files.readString(FOLDER.resolve("config.yaml"))
                        + Files.readString(FOLDER.resolve(overlay + ".yaml")));
        return GlobalConfiguration.loadConfiguration(folder.toString());
    }

    private static Set<String> namesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
