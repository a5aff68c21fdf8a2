package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.AskedStore.LONG;
import static io.fociwatch.loganalytics.AskedStore.throttled;
import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.QueryResult.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which questions are asked again, and when a service is left alone. */
final class StoreRetriesTest {
    private static final String TIME = "2026-07-16T13:06:00.1234567Z";

    @TempDir Path folder;
    private AskedStore asked;
    private FakeAzure azure;

    @BeforeEach
    void start() throws Exception {
        asked = new AskedStore(folder);
        azure = asked.azure();
    }

    @AfterEach
    void stop() {
        asked.close();
    }

    @Test
    void aThrottledQuestionIsAskedAgainWhenTheServiceSays() throws Exception {
        // Given
        azure.answering(throttled("1"), json(200, table(TIME)));
        asked.open(LONG);

        // When
        asked.answer();

        // Then
        long pause = azure.askedAt().get(1) - azure.askedAt().get(0);
        assertThat(Duration.ofNanos(pause)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void throttlingWithoutEndFailsAfterTheLastRetry() {
        // Given
        azure.answering(throttled("0"));
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).hasMessage("the log store answered 429 (ThrottledError)");
        assertThat(azure.asked()).hasSize(4);
    }

    @Test
    void aServerErrorIsTriedAgain() throws Exception {
        // Given
        azure.answering(
                json(500, "<html>", "Retry-After", "0"),
                json(503, "", "Retry-After", "0"),
                json(200, table(TIME)));
        asked.open(LONG);

        // When
        asked.answer();

        // Then
        assertThat(azure.asked()).hasSize(3);
    }

    @Test
    void aQueryThatIsRefusedIsNotAskedAgain() {
        // Given
        azure.answering(json(400, "{\"error\":{\"code\":\"BadArgumentError\",\"message\":\"m\"}}"));
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).hasMessage("the log store answered 400 (BadArgumentError)");
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aDeadServiceIsLeftAlone() {
        // Given
        azure.answering(json(400, ""));
        asked.open(LONG);
        asked.failure();
        asked.failure();
        asked.failure();

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).hasMessage("the log store failed time and again, and is left alone");
        assertThat(azure.asked()).hasSize(3);
    }

    @Test
    @Timeout(60)
    void aServiceThatIsWellAgainIsAskedAgainLikeBefore() throws Exception {
        // Given
        FakeAzure.Reply dead = json(400, "");
        FakeAzure.Reply well = json(200, table("2026-07-16T13:50:00Z"));
        azure.answering(dead, dead, dead, well, dead, dead, well);
        asked.open(LONG, Duration.ofMillis(200));
        asked.failure();
        asked.failure();
        asked.failure();

        // When
        int askedWhenItWasWell = untilAnswered();
        asked.failure();
        asked.failure();

        // Then
        assertThat(askedWhenItWasWell).isEqualTo(4);
        assertThat(asked.answer().calls()).isEmpty();
        assertThat(azure.asked()).hasSize(7);
    }

    /** Asks again and again; how many questions the service had seen when it answered one. */
    private int untilAnswered() throws InterruptedException {
        while (true) {
            try {
                asked.answer();
                return azure.asked().size();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessageContaining("is left alone");
            }
        }
    }
}
