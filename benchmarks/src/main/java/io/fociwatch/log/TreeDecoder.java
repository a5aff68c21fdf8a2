package io.fociwatch.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes sound records in the usual way: a tree of each, and the fields picked from the tree. Only
 * for storage blobs, and without any of the checks of {@link RecordDecoder}.
 */
public final class TreeDecoder {
    private final ObjectReader trees = new ObjectMapper().readerFor(JsonNode.class);

    /** Decodes a blob of one record a line. */
    public void decode(String source, byte[] blob, DecodedRecords out) throws IOException {
        try (MappingIterator<JsonNode> records = trees.readValues(blob)) {
            for (long line = 1; records.hasNext(); line++) {
                decode(records.next(), source + ':' + line, out);
            }
        }
    }

    private static void decode(JsonNode record, String origin, DecodedRecords out) {
        String category = text(record, "category");
        Optional<SignInLog> log = LogCategory.signInLog(category);
        if (log.isPresent()) {
            out.signIn(signIn(log.get(), record, record.path("properties"), origin));
        } else if (LogCategory.isGraphActivity(category)) {
            out.graphCall(graphCall(record, record.path("properties"), origin));
        } else {
            out.skipped(category);
        }
    }

    private static SignIn signIn(
            SignInLog log, JsonNode record, JsonNode properties, String origin) {
        return new SignIn(
                log,
                id(properties, "id"),
                EventTime.parse(text(properties, "createdDateTime")).orElseThrow(),
                new User(
                        id(record, "tenantId"),
                        id(properties, "userId"),
                        text(properties, "userPrincipalName")),
                new Client(id(properties, "appId"), text(properties, "appDisplayName")),
                new Resource(id(properties, "resourceId"), text(properties, "resourceDisplayName")),
                text(record, "resultType").equals("0"),
                text(properties, "authenticationProtocol"),
                text(properties, "ipAddress"),
                text(properties, "userAgent"),
                text(properties, "correlationId"),
                text(properties, "sessionId"),
                text(properties, "uniqueTokenIdentifier"),
                origin);
    }

    private static GraphCall graphCall(JsonNode record, JsonNode properties, String origin) {
        return new GraphCall(
                id(properties, "requestId"),
                EventTime.parse(text(properties, "timeGenerated")).orElseThrow(),
                new User(id(record, "tenantId"), id(properties, "userId"), ""),
                text(properties, "signInActivityId"),
                text(properties, "sessionId"),
                text(properties, "requestMethod"),
                text(properties, "requestUri"),
                properties.path("responseStatusCode").asInt(),
                text(properties, "ipAddress"),
                text(properties, "userAgent"),
                origin);
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).asText("");
    }

    private static String id(JsonNode object, String name) {
        return text(object, name).toLowerCase(Locale.ROOT);
    }
}
