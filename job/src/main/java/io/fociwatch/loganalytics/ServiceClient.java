package io.fociwatch.loganalytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Sends a request to a service of Azure's and gives the JSON of its answer, or a fault. */
final class ServiceClient {
    /** Twice what the longest list of calls needs that the settings allow. */
    private static final int LONGEST_ANSWER = 32 << 20;

    private static final Pattern CODE = Pattern.compile("\\w{1,64}");

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final ScheduledExecutorService clock;
    private final Duration timeout;

    ServiceClient(ScheduledExecutorService clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        // Redirects are not followed, by default: a token goes where the settings say.
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(timeout)
                        .executor(clock)
                        .build();
    }

    /** An answer under way, which can be given up. */
    record Answer(CompletableFuture<JsonNode> json, Runnable cancel) {}

    /**
     * Sends a request.
     *
     * @param service names the service in faults
     */
    Answer send(String service, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> sent =
                http.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        // The request's own timeout ends with the answer's head; this one ends a hanging body, too.
        ScheduledFuture<?> end =
                clock.schedule(() -> sent.cancel(true), timeout.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<JsonNode> answer =
                sent.handle(
                        (response, failure) -> {
                            end.cancel(false);
                            try {
                                return read(service, response, failure);
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        });
        return new Answer(answer, () -> sent.cancel(true));
    }

    private JsonNode read(String service, HttpResponse<byte[]> response, Throwable failure)
            throws Exception {
        if (failure != null) {
            throw fault(service, failure);
        }
        int status = response.statusCode();
        if (status == 200) {
            return parse(service, response.body());
        }
        String message = "%s answered %d%s".formatted(service, status, code(response.body()));
        if (status == 504) {
            // The query took longer than it was given; once more would be no faster.
            throw new TimeoutException(message);
        }
        if (status == 429 || status >= 500) {
            Duration pause = RetryAfter.of(response.headers(), Instant.now());
            throw StoreFault.passing(message, pause);
        }
        throw status == 401 ? StoreFault.unauthorized(message) : StoreFault.lasting(message);
    }

    /** The error's code. Never its message, which may quote what was sent. */
    private String code(byte[] body) {
        try {
            JsonNode error = json.readTree(body).path("error");
            String code = (error.isTextual() ? error : error.path("code")).asText();
            return CODE.matcher(code).matches() ? " (" + code + ')' : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static Exception fault(String service, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof CancellationException || cause instanceof HttpTimeoutException) {
            return new TimeoutException(service + " did not answer in time");
        }
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof StoreFault fault) {
                return StoreFault.lasting(service + " gave " + fault.getMessage());
            }
        }
        String name = cause.getClass().getSimpleName();
        return StoreFault.passing(service + " cannot be reached: " + name, RetryAfter.UNSAID);
    }

    private JsonNode parse(String service, byte[] body) throws StoreFault {
        try {
            JsonNode root = json.readTree(body);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (IOException e) {
            // Without its message, which quotes the answer, and a token may be in that.
            throw StoreFault.lasting(service + " answered something that is no JSON");
        }
        throw StoreFault.lasting(service + " answered something that is no JSON object");
    }
}
