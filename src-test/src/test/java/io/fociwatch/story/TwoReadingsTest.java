package io.fociwatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.file.LogFiles;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.fixture.LogShape;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.pivot.EarlyArming;
import io.fociwatch.run.DetectJob;
import io.fociwatch.run.ScratchFolder;
import io.fociwatch.settings.HuntSettings;
import io.fociwatch.settings.SettingsLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that {@code detect} reads twice, and, as where a pipe is among them, once. */
final class TwoReadingsTest {
    private static final int USERS = 300;

    /** Of the two readings alone, or counted by another stage in one of the two. */
    private static final List<String> OF_ONE_WAY =
            List.of(EarlyArming.UNFORESEEN, "graph-calls-unarmed", "graph-calls-armed");

    @TempDir private Path folder;

    @Test
    void alertsRejectionsAndCountsAreThoseOfOneReading() throws Exception {
        // Given
        long seed = 83;
        System.out.println("stories read once and twice, of seed " + seed);
        Path logs = Files.createDirectory(folder.resolve("logs"));
        List<LogRecord> records =
                new ArrayList<>(RandomStories.duplicated(RandomStories.users(seed, USERS), seed));
        records.add(LogRecord.graphCall().atMinute(3));
        records.add(LogRecord.graphCall().atMinute(999).id("late"));
        LogFolder.write(logs, records, new Random(seed));
        String cut = LogShape.STORAGE.write(List.of(LogRecord.deviceCode()));
        Files.writeString(logs.resolve("broken.json"), cut.substring(0, cut.length() / 2));
        LogFiles files = LogFiles.find(List.of(logs.toString()));
        HuntSettings settings =
                SettingsLoader.load(
                        Optional.empty(),
                        Map.of(
                                "hunt.clients.file",
                                StoryCatalogue.write(folder.resolve("clients.csv")).toString()));

        // When
        Hunted once = hunt(files, settings, Optional.empty());
        Hunted twice =
                hunt(files, settings, Optional.of(DetectJob.deviceCodes(files, settings).run()));

        // Then
        assertThat(once.alerts()).hasSizeGreaterThan(USERS / 10);
        assertThat(once.rejected()).hasSize(1);
        assertThat(twice).isEqualTo(once);
    }

    private Hunted hunt(LogFiles files, HuntSettings settings, Optional<ArmedUsers> armed)
            throws Exception {
        Path alerts = folder.resolve("alerts.jsonl");
        Path rejected = folder.resolve("rejected.jsonl");
        try (ScratchFolder scratch = ScratchFolder.create()) {
            StreamExecutionEnvironment environment = DetectJob.environment(settings, scratch);
            DetectJob.build(
                    environment, files, armed, List.of(), settings, alerts, Optional.of(rejected));
            Map<String, Object> counts =
                    new TreeMap<>(environment.execute().getAllAccumulatorResults());
            counts.keySet().removeAll(OF_ONE_WAY);
            return new Hunted(sorted(alerts), sorted(rejected), counts);
        }
    }

    private static List<String> sorted(Path lines) throws Exception {
        return Files.readAllLines(lines).stream().sorted().toList();
    }

    /** What a hunt has come to. */
    private record Hunted(List<String> alerts, List<String> rejected, Map<String, Object> counts) {}
}
