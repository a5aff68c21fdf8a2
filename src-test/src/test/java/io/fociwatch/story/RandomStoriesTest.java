package io.fociwatch.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.DetectRun;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random users, told by files in any order, shape and number, against the oracle's alerts. */
final class RandomStoriesTest {
    private static final int USERS = 300;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void alertsAreTheOraclesInEveryFieldAtAnyParallelism(long seed) throws Exception {
        // Given
        System.out.println("random stories of seed " + seed);
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(seed, USERS), seed + 1);
        LogFolder logs = LogFolder.write(folder, records, new Random(seed));
        Path clients = StoryCatalogue.write(folder.resolve("clients.csv"));

        // When
        DetectRun one = detect(logs, clients, 1);
        DetectRun four = detect(logs, clients, 4);

        // Then
        List<JsonNode> expected = expected(logs.delivered());
        assertThat(expected).hasSizeGreaterThan(USERS / 10);
        assertThat(AlertDifference.between(one.alerts(), expected)).isEmpty();
        assertThat(AlertDifference.between(four.alerts(), expected)).isEmpty();
        assertThat(four.count("records read")).isEqualTo(records.size());
        assertThat(
                        four.count("sign-ins used")
                                + four.count("delivered again")
                                + four.count("not in reach of a device code")
                                + four.count("other sign-ins"))
                .isEqualTo(records.size());
    }

    private static DetectRun detect(LogFolder logs, Path clients, int parallelism) {
        DetectRun run =
                DetectRun.over(
                        logs.path(),
                        "--set",
                        "hunt.clients.file=" + clients,
                        "--set",
                        "hunt.parallelism=" + parallelism);
        assertThat(run.exit()).as(run.summary()).isZero();
        return run;
    }

    private static List<JsonNode> expected(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return List.copyOf(new BruteForceOracle(definition).alerts(delivered));
    }
}
