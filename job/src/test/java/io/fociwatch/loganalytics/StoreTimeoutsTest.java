package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.AskedStore.LONG;
import static io.fociwatch.loganalytics.AskedStore.SHORT;
import static io.fociwatch.loganalytics.AskedStore.throttled;
import static io.fociwatch.loganalytics.FakeAzure.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that does not answer in time costs no more than that time. */
final class StoreTimeoutsTest {
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
    void aPauseLongerThanTheTimeoutTimesOut() {
        // Given
        azure.answering(throttled("3600"));
        asked.open(SHORT);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(azure.asked()).hasSize(1);
    }

    @Test
    void aServiceThatHangsTimesOut() {
        // Given
        azure.answering(azure.silence());
        asked.open(SHORT);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aServiceThatHangsInTheMiddleOfAnAnswerTimesOut() {
        // Given
        azure.answering(azure.halfAnAnswer());
        asked.open(SHORT);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aSignInThatHangsTimesOut() {
        // Given
        azure.signingIn(azure.silence());
        asked.open(SHORT);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Test
    void aQueryThatTheServiceGaveUpTimesOut() {
        // Given
        azure.answering(json(504, "{\"error\":{\"code\":\"GatewayTimeout\"}}"));
        asked.open(LONG);

        // When
        Throwable failure = asked.failure();

        // Then
        assertThat(failure).isInstanceOf(TimeoutException.class);
        assertThat(azure.asked()).hasSize(1);
    }
}
