package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity service as OAuth 2 has it: gives a token for a client's secret, signed with a key
 * that it publishes; the broker checks the one against the other, with Kafka's own classes.
 */
final class TokenService implements AutoCloseable {
    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final String MODULE =
            "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required";
    private static final String SECRET = "the secret";
    private static final String AUDIENCE = "kafka";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final KeyPair key;
    private final AtomicInteger issued = new AtomicInteger();

    private TokenService(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
    }

    static TokenService start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenService service = new TokenService(server, generator.generateKeyPair());
        server.createContext("/token", service::giveToken);
        server.createContext("/keys", service::giveKeys);
        server.start();
        System.setProperty(ALLOWED_URLS, service.url("/token") + ',' + service.url("/keys"));
        return service;
    }

    /** What makes the broker's listener for clients take its tokens. */
    Map<String, String> ofBroker() {
        String listener = "listener.name.client.";
        return Map.of(
                "sasl.enabled.mechanisms",
                "OAUTHBEARER",
                listener + "oauthbearer.sasl.jaas.config",
                MODULE + ";",
                listener + "oauthbearer.sasl.server.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler",
                listener + "sasl.oauthbearer.jwks.endpoint.url",
                url("/keys"),
                listener + "sasl.oauthbearer.expected.audience",
                AUDIENCE,
                listener + "sasl.oauthbearer.expected.issuer",
                url("/"));
    }

    /** What makes a client ask for them. */
    Map<String, String> ofClient(String id, String secret) {
        return Map.of(
                "sasl.mechanism",
                "OAUTHBEARER",
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler",
                "sasl.oauthbearer.token.endpoint.url",
                url("/token"),
                "sasl.login.retry.backoff.max.ms",
                "1000",
                "sasl.jaas.config",
                "%s clientId=\"%s\" clientSecret=\"%s\";".formatted(MODULE, id, secret));
    }

    int issued() {
        return issued.get();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        String client =
                new String(Base64.getDecoder().decode(basic.substring("Basic ".length())), UTF_8);
        if (!client.endsWith(':' + SECRET)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        try {
            String token = token(client.substring(0, client.indexOf(':')));
            issued.incrementAndGet();
            answer(exchange, 200, "{\"access_token\":\"%s\"}".formatted(token));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String token(String client) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String head = encode("{\"alg\":\"RS256\",\"kid\":\"k\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        String claims =
                "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(url("/"), AUDIENCE, client, now, now + 3600);
        String signed = head + '.' + encode(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        return signed + '.' + encode(signature.sign());
    }

    private void giveKeys(HttpExchange exchange) throws IOException {
        RSAPublicKey published = (RSAPublicKey) key.getPublic();
        answer(
                exchange,
                200,
                ("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"alg\":\"RS256\",\"use\":\"sig\","
                                + "\"n\":\"%s\",\"e\":\"%s\"}]}")
                        .formatted(
                                encode(published.getModulus()),
                                encode(published.getPublicExponent())));
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, unsigned, 0, unsigned.length);
        return encode(unsigned);
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        System.clearProperty(ALLOWED_URLS);
    }
}
