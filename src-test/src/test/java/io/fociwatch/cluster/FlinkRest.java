package io.fociwatch.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** What a JobManager says of its cluster; nothing while it is away. */
final class FlinkRest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    FlinkRest(int port) {
        this.port = port;
    }

    /** Slots of all TaskManagers that have registered. */
    int slots() throws InterruptedException {
        return get("/overview").path("slots-total").asInt();
    }

    /** Whether the job runs, with all its tasks. */
    boolean isRunning(String job) throws InterruptedException {
        JsonNode answer = get("/jobs/" + job);
        boolean running = answer.path("state").asText().equals("RUNNING");
        for (JsonNode vertex : answer.path("vertices")) {
            running &= vertex.path("status").asText().equals("RUNNING");
        }
        return running;
    }

    /** Whether a checkpoint was begun after {@code time} and has been completed. */
    boolean hasCheckpointSince(String job, Instant time) throws InterruptedException {
        JsonNode newest = get("/jobs/" + job + "/checkpoints").path("latest").path("completed");
        return newest.path("trigger_timestamp").asLong() > time.toEpochMilli();
    }

    private JsonNode get(String path) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE)
                        .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200
                    ? JSON.readTree(answer.body())
                    : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
