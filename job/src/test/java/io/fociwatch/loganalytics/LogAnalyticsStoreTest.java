package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.FakeAzure.row;
import static io.fociwatch.loganalytics.FakeAzure.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.graph.CallQuery;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.graph.StoredCalls;
import io.fociwatch.settings.ClientSecret;
import io.fociwatch.settings.LookupSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LogAnalyticsStoreTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final String TIME = "2026-07-16T13:06:00.1234567Z";
    private static final CallQuery QUERY =
            new CallQuery(
                    "user-1",
                    List.of("token-a"),
                    List.of("session-a"),
                    Instant.parse("2026-07-16T13:00:00Z").toEpochMilli(),
                    Instant.parse("2026-07-16T15:15:00Z").toEpochMilli(),
                    551,
                    false);

    @TempDir Path folder;
    private FakeAzure azure;
    private LogAnalyticsStore store;

    @BeforeEach
    void startAzure() throws Exception {
        azure = new FakeAzure();
    }

    @AfterEach
    void stopAzure() {
        store.close();
        azure.close();
    }

    @Test
    void rowsOfTheAnswerBecomeCalls() throws Exception {
        // Given
        azure.answering(json(200, table("2026-07-16T13:40:00Z", row(TIME, "R-1", "t", "s"))));
        store = open(LONG);

        // When
        StoredCalls stored = store.find(QUERY).get();

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
        store = open(LONG);

        // When
        StoredCalls stored = store.find(QUERY).get();

        // Then
        assertThat(stored.newest()).isEqualTo(StoredCalls.NO_RECORD);
        assertThat(azure.asked()).hasSize(1);
        assertThat(azure.asked().get(0).get("timespan").asText())
                .isEqualTo("2026-07-16T13:00:00Z/2026-07-16T15:15:00Z");
        assertThat(azure.asked().get(0).get("query").asText())
                .contains("SignInActivityId in~ (\"token-a\") or Session in~ (\"session-a\")");
    }

    @Test
    void oneTokenServesManyQuestions() throws Exception {
        // Given
        store = open(LONG);

        // When
        store.find(QUERY).get();
        store.find(QUERY).get();

        // Then
        assertThat(azure.signInCount()).isEqualTo(1);
        assertThat(azure.asked()).hasSize(2);
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
        store = open(LONG);

        // When
        StoredCalls stored = store.find(QUERY).get();

        // Then
        assertThat(stored.partial()).isTrue();
        assertThat(stored.calls()).hasSize(1);
    }

    @Test
    void aRowThatIsNoCallMakesTheAnswerPartial() throws Exception {
        // Given
        azure.answering(
                json(200, table(TIME, row("soon", "r-1", "t", "s"), row(TIME, "r-2", "t", "s"))));
        store = open(LONG);

        // When
        StoredCalls stored = store.find(QUERY).get();

        // Then
        assertThat(stored.calls()).hasSize(1);
        assertThat(stored.partial()).isTrue();
    }

    @Test
    void aThrottledQuestionIsAskedAgainWhenTheServiceSays() throws Exception {
        // Given
        azure.answering(throttled("1"), json(200, table(TIME)));
        store = open(LONG);

        // When
        store.find(QUERY).get();

        // Then
        long pause = azure.askedAt().get(1) - azure.askedAt().get(0);
        assertThat(Duration.ofNanos(pause)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void throttlingWithoutEndFailsAfterTheLastRetry() {
        // Given
        azure.answering(throttled("0"));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessage("the log store answered 429 (ThrottledError)");
        assertThat(azure.asked()).hasSize(4);
    }

    @Test
    void aPauseLongerThanTheTimeoutTimesOut() {
        // Given
        azure.answering(throttled("3600"));
        store = open(SHORT);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aServerErrorIsTriedAgain() throws Exception {
        // Given
        azure.answering(
                json(500, "<html>", "Retry-After", "0"),
                json(503, "", "Retry-After", "0"),
                json(200, table(TIME)));
        store = open(LONG);

        // When
        store.find(QUERY).get();

        // Then
        assertThat(azure.asked()).hasSize(3);
    }

    @Test
    void aQueryThatIsRefusedIsNotAskedAgain() {
        // Given
        azure.answering(json(400, "{\"error\":{\"code\":\"BadArgumentError\",\"message\":\"m\"}}"));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessage("the log store answered 400 (BadArgumentError)");
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aRevokedTokenIsReplacedOnce() throws Exception {
        // Given
        azure.answering(json(401, ""), json(200, table(TIME)));
        store = open(LONG);

        // When
        store.find(QUERY).get();

        // Then
        assertThat(azure.signInCount()).isEqualTo(2);
    }

    @Test
    void anApplicationThatMayNotAskFailsAfterOneNewToken() {
        // Given
        azure.answering(json(401, "{\"error\":{\"code\":\"InvalidTokenError\"}}"));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessage("the log store answered 401 (InvalidTokenError)");
        assertThat(azure.signInCount()).isEqualTo(2);
        assertThat(azure.asked()).hasSize(2);
    }

    @Test
    void aWrongSecretIsNotTriedAgainAndNotTold() {
        // Given
        azure.signingIn(
                json(
                        401,
                        "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215 "
                                + FakeAzure.SECRET
                                + "\",\"error_codes\":[7000215]}"));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessage("the Entra sign-in answered 401 (invalid_client)");
        assertThat(azure.signInCount()).isEqualTo(1);
        assertThat(azure.asked()).isEmpty();
    }

    @Test
    void aSignInThatIsThrottledIsTriedAgain() throws Exception {
        // Given
        azure.signingIn(
                throttled("0"), json(200, "{\"access_token\":\"token-2\",\"expires_in\":3599}"));
        store = open(LONG);

        // When
        store.find(QUERY).get();

        // Then
        assertThat(azure.signInCount()).isEqualTo(2);
    }

    @Test
    void garbageFails() {
        // Given
        azure.answering(
                json(200, "<html>sign in</html>"),
                json(200, "{\"tables\":[{\"name\":\"PrimaryResult\",\"rows\":[[1]]}]}"));
        store = open(LONG);

        // When
        Throwable page = failureOf(QUERY);
        Throwable otherTable = failureOf(QUERY);

        // Then
        assertThat(page).hasMessage("the log store answered something that is no JSON");
        assertThat(otherTable)
                .hasMessage("the log store answered with other columns than asked for");
    }

    @Test
    void fiftyMegabytesAreHungUpOn() {
        // Given
        azure.answering(FakeAzure.flood(50 << 20));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessageContaining("an answer of more than 33554432 bytes");
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aServiceThatHangsTimesOut() {
        // Given
        azure.answering(azure.silence());
        store = open(SHORT);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aServiceThatHangsInTheMiddleOfAnAnswerTimesOut() {
        // Given
        azure.answering(azure.halfAnAnswer());
        store = open(SHORT);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aSignInThatHangsTimesOut() {
        // Given
        azure.signingIn(azure.silence());
        store = open(SHORT);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aQueryThatTheServiceGaveUpTimesOut() {
        // Given
        azure.answering(json(504, "{\"error\":{\"code\":\"GatewayTimeout\"}}"));
        store = open(LONG);

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aDeadServiceIsLeftAlone() {
        // Given
        azure.answering(json(400, ""));
        store = open(LONG);
        failureOf(QUERY);
        failureOf(QUERY);
        failureOf(QUERY);

        // When
        Throwable failure = failureOf(QUERY);

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
        store = new LogAnalyticsStore(settings(azure, folder, LONG), Duration.ofMillis(200));
        failureOf(QUERY);
        failureOf(QUERY);
        failureOf(QUERY);

        // When
        int askedWhenItWasWell = untilAnswered();
        failureOf(QUERY);
        failureOf(QUERY);

        // Then
        assertThat(askedWhenItWasWell).isEqualTo(4);
        assertThat(store.find(QUERY).get().calls()).isEmpty();
        assertThat(azure.asked()).hasSize(7);
    }

    @Test
    void aSecretThatIsNotThereFailsWithoutAQuestion() throws Exception {
        // Given
        store = open(LONG);
        Files.delete(folder.resolve("secret"));

        // When
        Throwable failure = failureOf(QUERY);

        // Then
        assertThat(failure).hasMessageContaining("client-secret-file: there is no ");
        assertThat(azure.signInCount()).isZero();
    }

    /** Asks again and again; how many questions the service had seen when it answered one. */
    private int untilAnswered() throws InterruptedException {
        while (true) {
            try {
                store.find(QUERY).get();
                return azure.asked().size();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessageContaining("is left alone");
            }
        }
    }

    private Throwable failureOf(CallQuery query) {
        try {
            return new AssertionError("answered " + store.find(query).get());
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static FakeAzure.Reply throttled(String seconds) {
        return json(
                429,
                "{\"error\":{\"code\":\"ThrottledError\",\"message\":\"Too many requests\"}}",
                "Retry-After",
                seconds);
    }

    private LogAnalyticsStore open(Duration timeout) {
        return new LogAnalyticsStore(settings(azure, folder, timeout));
    }

    static LookupSettings settings(FakeAzure azure, Path folder, Duration timeout) {
        Path secret = folder.resolve("secret");
        try {
            Files.writeString(secret, FakeAzure.SECRET + "\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new LookupSettings(
                FakeAzure.WORKSPACE,
                FakeAzure.TENANT,
                FakeAzure.CLIENT,
                new ClientSecret(secret.toString()),
                azure.address(),
                azure.address(),
                new StoreLimits(timeout, 4, 3));
    }
}
