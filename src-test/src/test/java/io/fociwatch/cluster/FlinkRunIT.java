package io.fociwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.cluster.FlinkClient.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code flink run foci-watch.jar} says before there is a job. */
final class FlinkRunIT {
    @TempDir private Path folder;

    @Test
    void faultsInTheSettingsEndItWithAllOfThemAndNoStackTrace() throws Exception {
        // Given
        FlinkConfiguration nobody = FlinkConfiguration.write(folder, Ports.free(), "127.0.0.1:1");
        Path settings =
                Files.writeString(
                        folder.resolve("hunt.yaml"),
                        """
                        hunt.burst-windw: 10 min
                        hunt.kafka.bootstrap-servers: 127.0.0.1:1
                        hunt.topics.alerts: alerts
                        """);

        // When
        Ended ended =
                new FlinkClient(nobody, folder.resolve("logs"))
                        .run(
                                Map.of(),
                                List.of(
                                        "run",
                                        "-d",
                                        HuntOnCluster.JAR.toString(),
                                        "run",
                                        "--config",
                                        settings.toString()));

        // Then
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.said())
                .contains("hunt.burst-windw")
                .contains("hunt.topics.sign-ins")
                .doesNotContain("\tat io.fociwatch");
    }
}
