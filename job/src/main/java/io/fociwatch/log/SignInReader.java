package io.fociwatch.log;

import io.fociwatch.signin.Client;
import io.fociwatch.signin.Resource;
import io.fociwatch.signin.SignIn;
import io.fociwatch.signin.SignInLog;
import io.fociwatch.signin.User;
import java.util.Locale;

/** Makes a sign-in of a record's fields. */
final class SignInReader {
    private static final String SUCCESS = "0";

    private SignInReader() {}

    /**
     * What the hunt asks of a sign-in first: when, who, what for and with what result. The rest is
     * empty.
     *
     * @throws InvalidRecordException if they lack a user, a time or a result, or one is no such
     *     thing
     */
    static SignIn outline(RecordFields fields, SignInLog log) throws InvalidRecordException {
        fields.requireSound();
        User user =
                new User(
                        lower(fields.get(Field.TENANT, Field.RESOURCE_TENANT)),
                        lower(fields.get(Field.USER_ID)),
                        fields.get(Field.PRINCIPAL_NAME));
        if (!user.isKnown()) {
            throw new InvalidRecordException(
                    RejectionReason.MISSING_FIELD, "neither userId nor userPrincipalName");
        }
        // The time of logging, minutes later, only where that of creation is absent.
        long time = fields.time(Field.CREATED_TIME, Field.LOGGED_TIME);
        Client client =
                new Client(lower(fields.get(Field.CLIENT_ID)), fields.get(Field.CLIENT_NAME));
        Resource resource =
                new Resource(lower(fields.get(Field.RESOURCE_ID)), fields.get(Field.RESOURCE_NAME));
        return new SignIn(
                log,
                "",
                time,
                user,
                client,
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
        return new SignIn(
                outline.log(),
                id(fields, outline.time(), outline.client(), outline.resource()),
                outline.time(),
                outline.user(),
                outline.client(),
                outline.resource(),
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
        String id = lower(fields.get(Field.ID));
        return id.isEmpty()
                ? String.join(
                        "~",
                        Long.toString(time),
                        client.id(),
                        resource.identity(),
                        fields.get(Field.CORRELATION_ID))
                : id;
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
