package io.fociwatch.log;

import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;

/** Makes a sign-in of a record's fields. */
final class SignInReader {
    private static final String SUCCESS = "0";

    private SignInReader() {}

    /**
     * What the hunt asks of a sign-in first: when, who, what for and with what result. The rest is
     * empty, and so are names beside identifiers.
     *
     * @throws InvalidRecordException if they lack a user, a time or a result, or one is no such
     *     thing
     */
    static SignIn outline(RecordFields fields, SignInLog log) throws InvalidRecordException {
        fields.requireSound();
        String userId = fields.lower(Field.USER_ID);
        User user =
                new User(
                        fields.lower(Field.TENANT, Field.RESOURCE_TENANT),
                        userId,
                        userId.isEmpty() ? fields.get(Field.PRINCIPAL_NAME) : "");
        if (!user.isKnown()) {
            throw new InvalidRecordException(
                    RejectionReason.MISSING_FIELD, "neither userId nor userPrincipalName");
        }
        // The time of logging, minutes later, only where that of creation is absent.
        long time = fields.time(Field.CREATED_TIME, Field.LOGGED_TIME);
        String resourceId = fields.lower(Field.RESOURCE_ID);
        Resource resource =
                new Resource(
                        resourceId, resourceId.isEmpty() ? fields.get(Field.RESOURCE_NAME) : "");
        return new SignIn(
                log,
                "",
                time,
                user,
                new Client(fields.lower(Field.CLIENT_ID), ""),
                resource,
                succeeded(fields),
                fields.get(Field.PROTOCOL),
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /**
     * The sign-in that the fields tell.
     *
     * @param outline of the same fields
     * @param origin where the record was read
     */
    static SignIn whole(SignIn outline, RecordFields fields, String origin) {
        User user = outline.user();
        Client client = new Client(outline.client().id(), fields.get(Field.CLIENT_NAME));
        Resource resource = new Resource(outline.resource().id(), fields.get(Field.RESOURCE_NAME));
        return new SignIn(
                outline.log(),
                id(fields, outline.time(), client, resource),
                outline.time(),
                new User(user.tenantId(), user.id(), fields.get(Field.PRINCIPAL_NAME)),
                client,
                resource,
                outline.succeeded(),
                outline.protocol(),
                fields.get(Field.IP_ADDRESS, Field.CALLER_IP_ADDRESS),
                fields.get(Field.USER_AGENT),
                fields.get(Field.CORRELATION_ID),
                fields.get(Field.SESSION_ID),
                fields.get(Field.TOKEN_ID),
                origin);
    }

    /** A sign-in whose result is not told must not pass for a failed one. */
    private static boolean succeeded(RecordFields fields) throws InvalidRecordException {
        String result = fields.get(Field.RESULT, Field.ERROR_CODE);
        if (result.isEmpty()) {
            throw new InvalidRecordException(
                    RejectionReason.MISSING_FIELD, "neither resultType nor status.errorCode");
        }
        return result.equals(SUCCESS);
    }

    /** The record's id; where an export left it out, what else tells two records apart. */
    private static String id(RecordFields fields, long time, Client client, Resource resource) {
        String id = fields.lower(Field.ID);
        return id.isEmpty()
                ? String.join(
                        "~",
                        Long.toString(time),
                        client.id(),
                        resource.identity(),
                        fields.get(Field.CORRELATION_ID))
                : id;
    }
}
