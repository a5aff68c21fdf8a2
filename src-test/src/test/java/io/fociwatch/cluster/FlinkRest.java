package io.fociwatch.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    /** The id of the cluster's only job; empty while there is none, or another. */
    Optional<String> onlyJob() throws InterruptedException {
        JsonNode jobs = get("/jobs").path("jobs");
        return jobs.size() == 1 ? Optional.of(jobs.get(0).path("id").asText()) : Optional.empty();
    }

    /** Begins to stop a job with a savepoint, without drain; returns the id to ask for it. */
    String stop(String job, Path savepoints) throws InterruptedException {
        String body =
                JSON.createObjectNode()
                        .put("targetDirectory", savepoints.toUri().toString())
                        .put("drain", false)
                        .toString();
        HttpRequest.Builder stop = request("/jobs/" + job + "/stop");
        return send(stop.POST(BodyPublishers.ofString(body))).path("request-id").asText();
    }

    /** Where the savepoint is; empty while it is being written. */
    Optional<String> savepoint(String job, String request) throws InterruptedException {
        JsonNode answer = get("/jobs/" + job + "/savepoints/" + request).path("operation");
        return Optional.ofNullable(answer.path("location").textValue());
    }

    private JsonNode get(String path) throws InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return answer.statusCode() / 100 == 2
                    ? JSON.readTree(answer.body())
                    : MissingNode.getInstance();
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
