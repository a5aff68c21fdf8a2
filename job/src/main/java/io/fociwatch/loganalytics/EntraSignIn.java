package io.fociwatch.loganalytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.settings.LookupSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Signs an application in by its secret (the client-credentials grant) and keeps the token while it
 * is good. Questions that need a token at the same time share one sign-in.
 */
final class EntraSignIn {
    private static final String SERVICE = "the Entra sign-in";
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ServiceClient client;
    private final LookupSettings settings;
    private CompletableFuture<Token> current =
            CompletableFuture.failedFuture(new IllegalStateException("no sign-in yet"));

    EntraSignIn(ServiceClient client, LookupSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** A bearer token; it is a secret, and is not printed. */
    static final class Token {
        private final String value;
        private final long endsAt;

        private Token(String value, long endsAt) {
            this.value = value;
            this.endsAt = endsAt;
        }

        String header() {
            return "Bearer " + value;
        }

        private boolean isGood() {
            return System.nanoTime() - endsAt < 0;
        }
    }

    /** A good token: the last, or a new one. */
    synchronized CompletableFuture<Token> token() {
        boolean ended = current.isDone();
        boolean failed = current.isCompletedExceptionally();
        if (failed || ended && !current.join().isGood()) {
            current = signIn();
        }
        return current;
    }

    /** Forgets a token that was refused. */
    synchronized void forget(Token refused) {
        boolean known = current.isDone() && !current.isCompletedExceptionally();
        if (known && current.join() == refused) {
            current = CompletableFuture.failedFuture(new IllegalStateException("token refused"));
        }
    }

    private CompletableFuture<Token> signIn() {
        String secret;
        try {
            secret = settings.secret().read();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(StoreFault.lasting(e.getMessage()));
        }
        Map<String, String> form =
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        settings.clientId(),
                        "client_secret",
                        secret,
                        "scope",
                        settings.endpoint() + "/.default");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "%s/%s/oauth2/v2.0/token"
                                                .formatted(
                                                        settings.authority(), settings.tenantId())))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                        .build();
        return client.send(SERVICE, request).json().thenApply(EntraSignIn::read);
    }

    private static Token read(JsonNode answer) {
        String value = answer.path("access_token").asText();
        long seconds = answer.path("expires_in").asLong();
        if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c < 0x7f) || seconds < 1) {
            throw new CompletionException(
                    StoreFault.lasting(SERVICE + " answered 200, but with no token"));
        }
        long good = Math.max(seconds / 2, seconds - MARGIN.toSeconds());
        return new Token(value, System.nanoTime() + TimeUnit.SECONDS.toNanos(good));
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
