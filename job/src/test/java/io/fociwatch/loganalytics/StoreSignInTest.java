package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.AskedStore.LONG;
import static io.fociwatch.loganalytics.AskedStore.throttled;
import static io.fociwatch.loganalytics.FakeAzure.json;
import static io.fociwatch.loganalytics.QueryResult.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the store signs in, and what it does when it may not. */
final class StoreSignInTest {
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
    void oneTokenServesManyQuestions() throws Exception {
        // Given
        asked.open(LONG);

        // When
        asked.answer();
        asked.answer();

        // Then
        assertThat(azure.signInCount()).isEqualTo(1);
        assertThat(azure.asked()).hasSize(2);
    }

    @Test
    void aRevokedTokenIsReplacedOnce() throws Exception {
        // Given
        azure.answering(json(401, ""), json(200, table(TIME)));
        asked.open(LONG);

        // When
        asked.answer();

        // Then
        assertThat(azure.signInCount()).isEqualTo(2);
    }

    @Test
    void anApplicationThatMayNotAskFailsAfterOneNewToken() {
        // Given
        azure.answering(json(401, "{\"error\":{\"code\":\"InvalidTokenError\"}}"));
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

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
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

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
        asked.open(LONG);

        // When
        asked.answer();

        // Then
        assertThat(azure.signInCount()).isEqualTo(2);
    }

    @Test
    void aSecretThatIsNotThereFailsWithoutAQuestion() throws Exception {
        // Given
        asked.open(LONG);
        Files.delete(folder.resolve("secret"));

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).hasMessageContaining("client-secret-file: there is no ");
        assertThat(azure.signInCount()).isZero();
    }
}
