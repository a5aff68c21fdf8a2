package io.fociwatch.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.log.SampleRecord;
import io.fociwatch.pivot.ArmedUsers;
import io.fociwatch.signin.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceCodeSearchTest {
    private static final Duration REACH = Duration.ofMinutes(30);

    @TempDir private Path folder;

    private Path signIns;
    private Path graph;

    @BeforeEach
    void makeContainers() throws Exception {
        signIns = Files.createDirectory(folder.resolve("insights-logs-signinlogs"));
        graph = Files.createDirectory(folder.resolve("insights-logs-microsoftgraphactivitylogs"));
    }

    @Test
    void theGraphLogsContainerCountsAsReadAndIsNot() throws Exception {
        // Given
        String record = SampleRecord.deviceCode().json();
        Path misplaced = Files.writeString(graph.resolve("PT1H.json"), record);
        DeviceCodeSearch search = new DeviceCodeSearch(List.of(misplaced), REACH, 1);

        // When
        ArmedUsers armed = search.run();

        // Then
        User user = new User(SampleRecord.TENANT, SampleRecord.USER_ID, "");
        assertThat(armed.covers(user, SampleRecord.START.toEpochMilli())).isFalse();
        assertThat(search.bytesRead()).isEqualTo(Files.size(misplaced));
    }

    @Test
    void aFileThatIsGoneEndsNoSearch() throws Exception {
        // Given
        List<Path> gone = List.of(graph.resolve("gone.json"), signIns.resolve("gone.json"));

        // When
        DeviceCodeSearch search = new DeviceCodeSearch(gone, REACH, 1);
        search.run();

        // Then
        assertThat(search.bytesRead()).isZero();
    }
}
