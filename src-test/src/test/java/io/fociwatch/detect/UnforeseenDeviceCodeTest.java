package io.fociwatch.detect;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.file.LogFiles;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.pivot.EarlyArming;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Device codes that only the second of the two readings of {@code detect} sees. */
final class UnforeseenDeviceCodeTest {
    @TempDir private Path folder;

    @Test
    void oneThatWasNotThereAtFirstIsTold() throws Exception {
        // Given
        Path log = folder.resolve("signins.json");
        Files.writeString(log, lines(LogRecord.deviceCode().atMinute(0)));
        ArmedUsers armed = lookThrough(log);

        // When
        Files.writeString(log, lines(LogRecord.deviceCode().atMinute(15).id("later")), APPEND);

        // Then
        assertThat(unforeseen(log, armed)).isEqualTo(1);
    }

    @Test
    void nothingIsToldOfALogThatStaysAsItWas() throws Exception {
        // Given
        Path log = folder.resolve("signins.json");
        Files.writeString(
                log,
                lines(
                        LogRecord.deviceCode().atMinute(0),
                        LogRecord.deviceCode().atMinute(15).id("later")));

        // When
        ArmedUsers armed = lookThrough(log);

        // Then
        assertThat(unforeseen(log, armed)).isZero();
    }

    @Test
    void oneInTheContainerOfAnotherLogIsTold() throws Exception {
        // Given
        Path container =
                Files.createDirectory(folder.resolve("insights-logs-microsoftgraphactivitylogs"));
        Path log = container.resolve("PT1H.json");
        Files.writeString(log, lines(LogRecord.deviceCode().atMinute(0)));

        // When
        ArmedUsers armed = lookThrough(log);

        // Then
        assertThat(unforeseen(log, armed)).isEqualTo(1);
    }

    private static String lines(LogRecord... records) {
        return LogShape.STORAGE.write(List.of(records));
    }

    private static ArmedUsers lookThrough(Path log) throws Exception {
        return DetectJob.deviceCodes(logs(log), SettingsLoader.defaults()).run();
    }

    private static LogFiles logs(Path log) {
        return new LogFiles(List.of(log), List.of());
    }

    private long unforeseen(Path log, ArmedUsers armed) throws Exception {
        HuntSettings settings = SettingsLoader.defaults();
        try (ScratchFolder scratch = ScratchFolder.create()) {
            StreamExecutionEnvironment environment = DetectJob.environment(settings, scratch);
            DetectJob.build(
                    environment,
                    logs(log),
                    Optional.of(armed),
                    List.of(),
                    settings,
                    folder.resolve("alerts.jsonl"),
                    Optional.empty());
            return environment.execute().getAccumulatorResult(EarlyArming.UNFORESEEN);
        }
    }
}
