package io.fociwatch.log;

import io.fociwatch.graph.GraphCall;
import io.fociwatch.signin.User;
import java.util.Optional;

/** Makes a Graph call of a record's fields. */
final class GraphCallReader {
    private GraphCallReader() {}

    /**
     * What the hunt asks of a call first: when, for whom and with what status. The rest is empty.
     * No call if an application made it for itself.
     *
     * @throws InvalidRecordException if the fields lack a time, or one is no such thing
     */
    static Optional<GraphCall> outline(RecordFields fields) throws InvalidRecordException {
        fields.requireSound();
        String userId = fields.lower(Field.USER_ID, Field.USER_OBJECT_ID);
        if (userId.isEmpty()) {
            return Optional.empty();
        }
        User user = new User(fields.lower(Field.TENANT, Field.RESOURCE_TENANT), userId, "");
        long time = fields.time(Field.LOGGED_TIME, Field.CREATED_TIME);
        int status = status(fields.get(Field.STATUS_CODE));
        return Optional.of(new GraphCall("", time, user, "", "", "", "", status, "", "", ""));
    }

    /**
     * The call that the fields tell.
     *
     * @param outline of the same fields
     * @param origin where the record was read
     */
    static GraphCall whole(GraphCall outline, RecordFields fields, String origin) {
        long time = outline.time();
        String tokenId = fields.get(Field.TOKEN_ID);
        String uri = fields.get(Field.REQUEST_URI);
        String requestId = fields.lower(Field.REQUEST_ID);
        return new GraphCall(
                requestId.isEmpty()
                        ? String.join("~", Long.toString(time), tokenId, uri)
                        : requestId,
                time,
                outline.user(),
                tokenId,
                fields.get(Field.SESSION_ID),
                fields.get(Field.REQUEST_METHOD),
                uri,
                outline.status(),
                fields.get(Field.IP_ADDRESS, Field.CALLER_IP_ADDRESS),
                fields.get(Field.USER_AGENT),
                origin);
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
}
