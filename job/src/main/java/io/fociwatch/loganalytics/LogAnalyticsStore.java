package io.fociwatch.loganalytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.ExecutionContext;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.TimeoutExceededException;
import io.fociwatch.graph.CallQuery;
import io.fociwatch.graph.GraphActivityStore;
import io.fociwatch.graph.StoredCalls;
import io.fociwatch.settings.LookupSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;

/** Asks a Log Analytics workspace for Graph calls. */
public final class LogAnalyticsStore implements GraphActivityStore {
    private static final String SERVICE = "the log store";

    private final LookupSettings settings;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, LogAnalyticsStore::daemon);
    private final ServiceClient client;
    private final EntraSignIn signIn;
    private final FailsafeExecutor<StoredCalls> patience;

    /** Asks as the settings say; the secret is read when first needed. */
    LogAnalyticsStore(LookupSettings settings) {
        this(settings, Patience.LEAST_OPEN);
    }

    /** Leaves a dead service alone for so long. */
    LogAnalyticsStore(LookupSettings settings, Duration leastOpen) {
        this.settings = settings;
        this.client = new ServiceClient(threads, settings.limits().timeout());
        this.signIn = new EntraSignIn(client, settings);
        this.patience = Patience.with(settings.limits(), leastOpen, threads);
    }

    /** What opens a store with these settings, on the machine where the lookup runs. */
    public static GraphActivityStore.Factory factory(LookupSettings settings) {
        return () -> new LogAnalyticsStore(settings);
    }

    @Override
    public CompletableFuture<StoredCalls> find(CallQuery query) {
        return patience.getStageAsync(attempt -> attempt(query, attempt))
                .exceptionally(
                        failure -> {
                            throw new CompletionException(forCaller(failure));
                        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CompletionStage<StoredCalls> attempt(
            CallQuery query, ExecutionContext<StoredCalls> attempt) {
        return signIn.token().thenCompose(token -> ask(query, token, attempt));
    }

    private CompletionStage<StoredCalls> ask(
            CallQuery query, EntraSignIn.Token token, ExecutionContext<StoredCalls> attempt) {
        if (attempt.isCancelled()) {
            return CompletableFuture.failedFuture(new TimeoutException("the token came too late"));
        }
        ServiceClient.Answer answer = client.send(SERVICE, request(query, token));
        attempt.onCancel(answer.cancel()::run);
        return answer.json()
                .thenApply(this::read)
                .exceptionally(
                        failure -> {
                            throw new CompletionException(
                                    refused(StoreFault.causeOf(failure), token, attempt));
                        });
    }

    /** A token can be revoked before its end: once, a new one is worth a try. */
    private Throwable refused(
            Throwable cause, EntraSignIn.Token token, ExecutionContext<StoredCalls> attempt) {
        if (cause instanceof StoreFault fault && fault.isUnauthorized()) {
            signIn.forget(token);
            if (attempt.isFirstAttempt()) {
                return StoreFault.passing(fault.getMessage(), Duration.ZERO);
            }
        }
        return cause;
    }

    private StoredCalls read(JsonNode answer) {
        try {
            return TableAnswer.read("workspace " + settings.workspaceId(), answer);
        } catch (StoreFault e) {
            throw new CompletionException(e);
        }
    }

    private HttpRequest request(CallQuery query, EntraSignIn.Token token) {
        String body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("query", KqlQuery.text(query))
                        .put("timespan", KqlQuery.timespan(query))
                        .toString();
        long wait = Math.max(1, settings.limits().timeout().toSeconds());
        return HttpRequest.newBuilder(
                        URI.create(
                                "%s/v1/workspaces/%s/query"
                                        .formatted(settings.endpoint(), settings.workspaceId())))
                .header("Authorization", token.header())
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=" + wait)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Throwable forCaller(Throwable failure) {
        Throwable cause = StoreFault.causeOf(failure);
        if (cause instanceof TimeoutExceededException) {
            return new TimeoutException(SERVICE + " did not answer in time");
        }
        return cause instanceof CircuitBreakerOpenException
                ? StoreFault.lasting(SERVICE + " failed time and again, and is left alone")
                : cause;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "log-analytics");
        thread.setDaemon(true);
        return thread;
    }
}
