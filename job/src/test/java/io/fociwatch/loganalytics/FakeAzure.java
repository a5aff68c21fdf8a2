package io.fociwatch.loganalytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Entra's token endpoint and the Logs query API on a port of this machine. It checks what it is
 * asked as the real ones do, and answers what is laid down, the last answer again and again.
 */
final class FakeAzure implements AutoCloseable {
    static final String WORKSPACE = "11111111-2222-4333-8444-555555555555";
    static final String TENANT = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    static final String CLIENT = "bbbbbbbb-cccc-4ddd-8eee-ffffffffffff";
    static final String SECRET = "s3cret~with+signs/&=";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ObjectMapper json = new ObjectMapper();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ConcurrentLinkedDeque<Reply> queries = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Reply> signIns = new ConcurrentLinkedDeque<>();
    private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> askedAt = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

    /** Answers one request. */
    @FunctionalInterface
    interface Reply {
        /** Sends the answer. */
        void send(HttpExchange exchange) throws Exception;
    }

    FakeAzure() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/" + TENANT + "/oauth2/v2.0/token", this::signIn);
        server.createContext("/v1/workspaces/" + WORKSPACE + "/query", this::query);
        server.start();
    }

    FakeAzure answering(Reply... replies) {
        queries.addAll(Arrays.asList(replies));
        return this;
    }

    FakeAzure signingIn(Reply... replies) {
        signIns.addAll(Arrays.asList(replies));
        return this;
    }

    static Reply json(int status, String body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and says nothing until the end. */
    Reply silence() {
        return exchange -> end.await();
    }

    /** Begins a good answer, and says nothing more until the end. */
    Reply halfAnAnswer() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"tables\":[".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            end.await();
        };
    }

    /** An answer of so many bytes. */
    static Reply flood(int bytes) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                byte[] blanks = new byte[1 << 16];
                Arrays.fill(blanks, (byte) ' ');
                for (int sent = 0; sent < bytes; sent += blanks.length) {
                    body.write(blanks);
                }
                body.write("{}".getBytes(UTF_8));
            }
        };
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Bodies of the queries so far. */
    List<JsonNode> asked() {
        return asked;
    }

    /** When they came, as {@link System#nanoTime} counts. */
    List<Long> askedAt() {
        return askedAt;
    }

    int signInCount() {
        return tokens.size();
    }

    private void signIn(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        List<String> fields = List.of(form.split("&"));
        boolean good =
                exchange.getRequestMethod().equals("POST")
                        && "application/x-www-form-urlencoded"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                        && fields.contains("grant_type=client_credentials")
                        && fields.contains("client_id=" + CLIENT)
                        && fields.contains("client_secret=s3cret%7Ewith%2Bsigns%2F%26%3D")
                        && fields.stream().anyMatch(f -> f.matches("scope=.*%2F.default"));
        tokens.add("token-" + (tokens.size() + 1));
        Reply issue =
                json(
                        200,
                        """
                        {"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,
                        "access_token":"%s"}\
                        """
                                .formatted(tokens.get(tokens.size() - 1)));
        Reply refuse = json(400, "{\"error\":\"invalid_request\",\"error_codes\":[900144]}");
        send(exchange, good ? next(signIns, issue) : refuse);
    }

    private void query(HttpExchange exchange) throws IOException {
        askedAt.add(System.nanoTime());
        asked.add(json.readTree(exchange.getRequestBody().readAllBytes()));
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        boolean known = !tokens.isEmpty() && tokens.contains(bearer.replace("Bearer ", ""));
        Reply refuse = json(401, "{\"error\":{\"code\":\"InvalidTokenError\"}}");
        Reply empty = json(200, QueryResult.table(null));
        send(exchange, known ? next(queries, empty) : refuse);
    }

    private static Reply next(ConcurrentLinkedDeque<Reply> replies, Reply otherwise) {
        synchronized (replies) {
            if (replies.isEmpty()) {
                return otherwise;
            }
            return replies.size() > 1 ? replies.poll() : replies.peek();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            reply.send(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
