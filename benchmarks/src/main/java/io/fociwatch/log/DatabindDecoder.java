package io.fociwatch.log;

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
 * Decodes sound records with data binding, to an object that has only the fields of the hunt. Only
 * for storage blobs, and without any of the checks of {@link RecordDecoder}.
 */
public final class DatabindDecoder {
    private final ObjectReader records = new ObjectMapper().readerFor(BoundRecord.class);

    /** Decodes a blob of one record a line. */
    public void decode(String source, byte[] blob, DecodedRecords out) throws IOException {
        try (MappingIterator<BoundRecord> bound = records.readValues(blob)) {
            for (long line = 1; bound.hasNext(); line++) {
                decode(bound.next(), source + ':' + line, out);
            }
        }
    }

    private static void decode(BoundRecord record, String origin, DecodedRecords out) {
        Optional<SignInLog> log = LogCategory.signInLog(record.category);
        if (log.isPresent()) {
            out.signIn(signIn(log.get(), record, record.properties, origin));
        } else if (LogCategory.isGraphActivity(record.category)) {
            out.graphCall(graphCall(record, record.properties, origin));
        } else {
            out.skipped(record.category);
        }
    }

    private static SignIn signIn(
            SignInLog log, BoundRecord record, BoundRecord.Properties properties, String origin) {
        return new SignIn(
                log,
                lower(properties.id),
                EventTime.parse(properties.createdDateTime).orElseThrow(),
                new User(
                        lower(record.tenantId),
                        lower(properties.userId),
                        properties.userPrincipalName),
                new Client(lower(properties.appId), properties.appDisplayName),
                new Resource(lower(properties.resourceId), properties.resourceDisplayName),
                record.resultType.equals("0"),
                properties.authenticationProtocol,
                properties.ipAddress,
                properties.userAgent,
                properties.correlationId,
                properties.sessionId,
                properties.uniqueTokenIdentifier,
                origin);
    }

    private static GraphCall graphCall(
            BoundRecord record, BoundRecord.Properties properties, String origin) {
        return new GraphCall(
                lower(properties.requestId),
                EventTime.parse(properties.timeGenerated).orElseThrow(),
                new User(lower(record.tenantId), lower(properties.userId), ""),
                properties.signInActivityId,
                properties.sessionId,
                properties.requestMethod,
                properties.requestUri,
                properties.responseStatusCode,
                properties.ipAddress,
                properties.userAgent,
                origin);
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
