package io.fociwatch.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What programs that hunt through the same archive have to agree on.
 *
 * @param firstSeen as written, ISO-8601
 * @param lastSeen as written, ISO-8601
 * @param tokenCalls request ids of the Graph calls that were made with its tokens
 */
record FoundAlert(
        String tenantId,
        String userId,
        String appId,
        String firstSeen,
        String lastSeen,
        int signInCount,
        int resourceCount,
        SortedSet<String> tokenCalls) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads alerts as {@code detect} prints them, one object a line. */
    static List<FoundAlert> read(Path lines) throws IOException {
        List<FoundAlert> alerts = new ArrayList<>();
        try (MappingIterator<JsonNode> objects =
                JSON.readerFor(JsonNode.class).readValues(lines.toFile())) {
            while (objects.hasNext()) {
                alerts.add(of(objects.next()));
            }
        }
        return alerts;
    }

    /** Sums them up, whatever their order. */
    static Outcome outcome(List<FoundAlert> alerts) {
        return Digest.of(alerts.stream().map(FoundAlert::toString).toList());
    }

    private static FoundAlert of(JsonNode alert) {
        SortedSet<String> tokenCalls = new TreeSet<>();
        for (JsonNode call : alert.path("GraphCalls")) {
            if (call.path("Link").asText().equals("TOKEN")) {
                tokenCalls.add(call.path("RequestId").asText());
            }
        }
        return new FoundAlert(
                alert.path("TenantId").asText(),
                alert.path("UserId").asText(),
                alert.path("AppId").asText(),
                alert.path("FirstSeen").asText(),
                alert.path("LastSeen").asText(),
                alert.path("SignInCount").asInt(),
                alert.path("ResourceCount").asInt(),
                tokenCalls);
    }
}
