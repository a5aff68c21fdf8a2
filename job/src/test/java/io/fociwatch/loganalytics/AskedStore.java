package io.fociwatch.loganalytics;

import static io.fociwatch.loganalytics.FakeAzure.json;

import io.fociwatch.graph.CallQuery;
import io.fociwatch.graph.StoreLimits;
import io.fociwatch.graph.StoredCalls;
import io.fociwatch.settings.ClientSecret;
import io.fociwatch.settings.LookupSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A store before {@link FakeAzure}, and one question to it. */
final class AskedStore implements AutoCloseable {
    /** A timeout that no test waits for. */
    static final Duration LONG = Duration.ofMinutes(1);

    /** A timeout to wait for. */
    static final Duration SHORT = Duration.ofMillis(400);

    private static final CallQuery QUERY =
            new CallQuery(
                    "user-1",
                    List.of("token-a"),
                    List.of("session-a"),
                    Instant.parse("2026-07-16T13:00:00Z").toEpochMilli(),
                    Instant.parse("2026-07-16T15:15:00Z").toEpochMilli(),
                    551,
                    false);

    private final FakeAzure azure = new FakeAzure();
    private final Path folder;
    private LogAnalyticsStore store;

    AskedStore(Path folder) throws IOException {
        this.folder = folder;
    }

    FakeAzure azure() {
        return azure;
    }

    void open(Duration timeout) {
        store = new LogAnalyticsStore(settings(azure, folder, timeout));
    }

    /** Opens a store that leaves a dead service alone for that long. */
    void open(Duration timeout, Duration rest) {
        store = new LogAnalyticsStore(settings(azure, folder, timeout), rest);
    }

    StoredCalls answer() throws ExecutionException, InterruptedException {
        return store.find(QUERY).get();
    }

    /** Why there was no answer. */
    Throwable failure() {
        try {
            return new AssertionError("answered " + answer());
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static FakeAzure.Reply throttled(String seconds) {
        return json(
                429,
                "{\"error\":{\"code\":\"ThrottledError\",\"message\":\"Too many requests\"}}",
                "Retry-After",
                seconds);
    }

    static LookupSettings settings(FakeAzure azure, Path folder, Duration timeout) {
        Path secret = folder.resolve("secret");
        try {
            Files.writeString(secret, FakeAzure.SECRET + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    @Override
    public void close() {
        store.close();
        azure.close();
    }
}
