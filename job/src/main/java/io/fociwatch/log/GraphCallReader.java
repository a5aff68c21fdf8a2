package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.User;
import java.util.Locale;
import java.util.Optional;

/** Makes a Graph call of a record's fields. */
final class GraphCallReader {
    private GraphCallReader() {}

    /**
     * The call that the fields tell; empty if an application made it for itself.
     *
     * @param origin where the record was read
     * @throws InvalidRecordException if they lack a time, or one is no such thing
     */
    static Optional<GraphCall> read(RecordFields fields, String origin)
            throws InvalidRecordException {
        fields.requireSound();
        String userId = lower(fields.get(Field.USER_ID, Field.USER_OBJECT_ID));
        if (userId.isEmpty()) {
            return Optional.empty();
        }
        User user = new User(lower(fields.get(Field.TENANT, Field.RESOURCE_TENANT)), userId, "");
        long time = fields.time(Field.LOGGED_TIME, Field.CREATED_TIME);
        String tokenId = fields.get(Field.TOKEN_ID);
        String uri = fields.get(Field.REQUEST_URI);
        String requestId = lower(fields.get(Field.REQUEST_ID));
        return Optional.of(
                new GraphCall(
                        requestId.isEmpty()
                                ? String.join("~", Long.toString(time), tokenId, uri)
                                : requestId,
                        time,
                        user,
                        tokenId,
                        fields.get(Field.SESSION_ID),
                        fields.get(Field.REQUEST_METHOD),
                        uri,
                        status(fields.get(Field.STATUS_CODE)),
                        fields.get(Field.IP_ADDRESS, Field.CALLER_IP_ADDRESS),
                        fields.get(Field.USER_AGENT),
                        origin));
    }

    private static int status(String code) throws InvalidRecordException {
        if (code.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(code);
        } catch (NumberFormatException e) {
            throw new InvalidRecordException(
                    RejectionReason.WRONG_TYPE, "responseStatusCode is no number");
        }
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
