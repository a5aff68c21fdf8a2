package io.fociwatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.detect.AlertDifference;
import io.fociwatch.detect.Revisions;
import io.fociwatch.fixture.LogRecord;
import io.fociwatch.oracle.BruteForceOracle;
import io.fociwatch.oracle.Definition;
import io.fociwatch.oracle.Delivered;
import io.fociwatch.oracle.RandomStories;
import io.fociwatch.oracle.StoryClient;
import io.fociwatch.story.ArrivalOrder;
import io.fociwatch.story.StoryCatalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the order in which two hundred random stories are delivered inside both bounds, and
 * however many subtasks share them, the last revisions of all alerts that stand are those of the
 * oracle, which knows no order.
 */
final class AnyOrderTest {
    private static final int STORIES = 200;
    private static final Duration OUT_OF_ORDERNESS = Duration.ofMinutes(2);
    private static final Duration LATENESS = Duration.ofMinutes(30);

    @TempDir private static Path folder;
    private static Path clients;

    @BeforeAll
    static void writeCatalogue() throws Exception {
        clients = StoryCatalogue.write(folder.resolve("clients.csv"));
    }

    /** How many subtasks, the seed of the stories and their order, and in how many one is late. */
    @ParameterizedTest
    @CsvSource({
        "1,100,3",
        "1,200,10",
        "1,300,1000000",
        "2,100,3",
        "2,400,10",
        "4,100,3",
        "4,500,2"
    })
    void everyOrderInsideBothBoundsEndsInTheOraclesAlerts(int parallelism, long seed, int oneLateIn)
            throws Exception {
        // Given
        System.out.printf("%d stories of seed %d, one late in %d%n", STORIES, seed, oneLateIn);
        List<LogRecord> records =
                RandomStories.duplicated(RandomStories.users(seed, STORIES), seed + 1);
        List<LogRecord> arriving =
                new ArrivalOrder(OUT_OF_ORDERNESS, LATENESS, oneLateIn)
                        .of(records, new Random(seed));
        List<Message> messages = new ArrayList<>();
        List<Delivered> delivered = new ArrayList<>();
        for (LogRecord record : arriving) {
            Message message = Message.of(record, messages.size());
            messages.add(message);
            delivered.add(new Delivered(record, message.place() + ":1"));
        }

        // When
        Revisions revisions =
                new OrderedHunt(clients, OUT_OF_ORDERNESS, parallelism).over(messages);

        // Then
        List<JsonNode> expected = expected(delivered);
        System.out.printf(
                "parallelism %d: %d records, %d alerts, %d revisions, %d superseded%n",
                parallelism,
                records.size(),
                expected.size(),
                revisions.all().size(),
                revisions.superseded().size());
        assertThat(expected).hasSizeGreaterThan(STORIES / 10);
        assertThat(AlertDifference.between(withoutGraphLog(revisions.standing()), expected))
                .isEmpty();
    }

    private static List<JsonNode> expected(List<Delivered> delivered) {
        Definition definition =
                Definition.ofTheHunt(
                        StoryClient::listed, StoryClient::nameOf, StoryCatalogue::resourceName);
        return withoutGraphLog(List.copyOf(new BruteForceOracle(definition).alerts(delivered)));
    }

    /** There is none here, which ends with the sign-ins, and so is complete for the last alerts. */
    private static List<JsonNode> withoutGraphLog(List<JsonNode> alerts) {
        alerts.forEach(alert -> ((ObjectNode) alert).remove("GraphCompleteness"));
        return alerts;
    }
}
