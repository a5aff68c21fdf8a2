package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.AskedStore.LONG;
import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.QueryResult.row;
import static io.fociwatch.loganalytics.QueryResult.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.StoredCalls;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked, and what is made of the answers. */
final class LogAnalyticsStoreTest {
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
    void rowsOfTheAnswerBecomeCalls() throws Exception {
        // Given
        azure.answering(json(200, table("2026-07-16T13:40:00Z", row(TIME, "R-1", "t", "s"))));
        asked.open(LONG);

        // When
        StoredCalls stored = asked.answer();

        // Then
        assertThat(stored.partial()).isFalse();
        assertThat(Instant.ofEpochMilli(stored.newest())).isEqualTo("2026-07-16T13:40:00Z");
        GraphCall call = stored.calls().get(0);
        assertThat(call.requestId()).isEqualTo("r-1");
        assertThat(Instant.ofEpochMilli(call.time())).isEqualTo("2026-07-16T13:06:00.123Z");
        assertThat(call.user().key()).isEqualTo(FakeAzure.TENANT + "/user-1");
        assertThat(call.status()).isEqualTo(200);
        assertThat(call.origin()).isEqualTo("workspace " + FakeAzure.WORKSPACE + ":1");
    }

    @Test
    void theQuestionIsOneKqlQueryOverTheTimeAskedFor() throws Exception {
        // Given
        asked.open(LONG);

        // When
        StoredCalls stored = asked.answer();

        // Then
        assertThat(stored.newest()).isEqualTo(StoredCalls.NO_RECORD);
        assertThat(azure.asked()).hasSize(1);
        assertThat(azure.asked().get(0).get("timespan").asText())
                .isEqualTo("2026-07-16T13:00:00Z/2026-07-16T15:15:00Z");
        assertThat(azure.asked().get(0).get("query").asText())
                .contains("SignInActivityId in~ (\"token-a\") or Session in~ (\"session-a\")");
    }

    @Test
    void anErrorBesideTheTablesSaysThatTheyAreNotAll() throws Exception {
        // Given
        String all = table("2026-07-16T13:40:00Z", row(TIME, "r-1", "t", "s"));
        String partial =
                all.substring(0, all.length() - 1)
                        + """
                        ,"error":{"code":"PartialError","message":"There were some errors when\
                         processing your query.","details":[{"code":"EngineError","message":"x",\
                        "innererror":{"code":"-2133196797","message":"E_QUERY_RESULT_SET_TOO_LARGE",\
                        "severity":2,"severityName":"Error"}}]}}\
                        """;
        azure.answering(json(200, partial));
        asked.open(LONG);

        // When
        StoredCalls stored = asked.answer();

        // Then
        assertThat(stored.partial()).isTrue();
        assertThat(stored.calls()).hasSize(1);
    }

    @Test
    void aRowThatIsNoCallMakesTheAnswerPartial() throws Exception {
        // Given
        azure.answering(
                json(200, table(TIME, row("soon", "r-1", "t", "s"), row(TIME, "r-2", "t", "s"))));
        asked.open(LONG);

        // When
        StoredCalls stored = asked.answer();

        // Then
        assertThat(stored.calls()).hasSize(1);
        assertThat(stored.partial()).isTrue();
    }

    @Test
    void garbageFails() {
        // Given
        azure.answering(
                json(200, "<html>sign in</html>"),
                json(200, "{\"tables\":[{\"name\":\"PrimaryResult\",\"rows\":[[1]]}]}"));
        asked.open(LONG);

        // When
        Throwable page = asked.failure();
        Throwable otherTable = asked.failure();

        // Then
        assertThat(page).hasMessage("the log store answered something that is no JSON");
        assertThat(otherTable)
                .hasMessage("the log store answered with other columns than asked for");
    }

    @Test
    void fiftyMegabytesAreHungUpOn() {
        // Given
        azure.answering(FakeAzure.flood(50 << 20));
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).hasMessageContaining("an answer of more than 33554432 bytes");
        assertThat(azure.asked()).hasSize(1);
    }
}
