package io.fociwatch.log;

/**
 * What the hunt reads of a record, and what it is called where. Diagnostic records (event hub and
 * storage) have an envelope with {@code properties}; table rows have the same in PascalCase at the
 * top. No name means two things at one place, so the shapes need not be told apart beforehand.
 */
enum Field {
    CATEGORY(Limit.ID),
    TABLE(Limit.ID),
    LOGGED_TIME(Limit.ID),
    CREATED_TIME(Limit.ID),
    ID(Limit.ID),
    RESULT(Limit.ID),
    ERROR_CODE(Limit.ID),
    TENANT(Limit.ID),
    RESOURCE_TENANT(Limit.ID),
    USER_ID(Limit.ID),
    PRINCIPAL_NAME(Limit.ID),
    PROTOCOL(Limit.ID),
    CLIENT_ID(Limit.ID),
    CLIENT_NAME(Limit.TEXT),
    RESOURCE_ID(Limit.ID),
    RESOURCE_NAME(Limit.TEXT),
    IP_ADDRESS(Limit.ID),
    CALLER_IP_ADDRESS(Limit.ID),
    USER_AGENT(Limit.TEXT),
    CORRELATION_ID(Limit.ID),
    SESSION_ID(Limit.ID),
    TOKEN_ID(Limit.ID),

    /** Graph activity only, like the four that follow. */
    REQUEST_ID(Limit.ID),
    /** The user as some versions of the Graph log call them. */
    USER_OBJECT_ID(Limit.ID),
    REQUEST_METHOD(Limit.ID),
    REQUEST_URI(Limit.TEXT),
    STATUS_CODE(Limit.ID),

    /** Nested: the fields of a diagnostic record. */
    PROPERTIES(Limit.NESTED),

    /** Nested: holds the error code. */
    STATUS(Limit.NESTED),

    /** What the hunt does not read. */
    NONE(Limit.NESTED);

    /** What is done with a value that is longer than any real one. */
    enum Limit {
        /** Identifies something: refused. */
        ID,
        /** For people: cut off. */
        TEXT,
        /** An object, or JSON text of one. */
        NESTED
    }

    static final FieldNames AT_THE_TOP =
            FieldNames.of(
                    "category", CATEGORY,
                    "Category", CATEGORY,
                    "Type", TABLE,
                    "time", LOGGED_TIME,
                    "TimeGenerated", LOGGED_TIME,
                    "CreatedDateTime", CREATED_TIME,
                    "Id", ID,
                    "resultType", RESULT,
                    "ResultType", RESULT,
                    "Status", STATUS,
                    "tenantId", TENANT,
                    "AADTenantId", TENANT,
                    "AadTenantId", TENANT,
                    "ResourceTenantId", RESOURCE_TENANT,
                    "UserId", USER_ID,
                    "UserPrincipalName", PRINCIPAL_NAME,
                    "AuthenticationProtocol", PROTOCOL,
                    "AppId", CLIENT_ID,
                    "AppDisplayName", CLIENT_NAME,
                    "ResourceIdentity", RESOURCE_ID,
                    "ResourceDisplayName", RESOURCE_NAME,
                    "IPAddress", IP_ADDRESS,
                    "callerIpAddress", CALLER_IP_ADDRESS,
                    "UserAgent", USER_AGENT,
                    "correlationId", CORRELATION_ID,
                    "CorrelationId", CORRELATION_ID,
                    "SessionId", SESSION_ID,
                    "UniqueTokenIdentifier", TOKEN_ID,
                    "SignInActivityId", TOKEN_ID,
                    "RequestId", REQUEST_ID,
                    "UserPrincipalObjectID", USER_OBJECT_ID,
                    "C_Sid", SESSION_ID,
                    "RequestMethod", REQUEST_METHOD,
                    "RequestUri", REQUEST_URI,
                    "ResponseStatusCode", STATUS_CODE,
                    "properties", PROPERTIES);

    static final FieldNames IN_PROPERTIES =
            FieldNames.of(
                    "createdDateTime", CREATED_TIME,
                    "id", ID,
                    "status", STATUS,
                    "userId", USER_ID,
                    "userPrincipalName", PRINCIPAL_NAME,
                    "authenticationProtocol", PROTOCOL,
                    "appId", CLIENT_ID,
                    "appDisplayName", CLIENT_NAME,
                    "resourceId", RESOURCE_ID,
                    "resourceDisplayName", RESOURCE_NAME,
                    "ipAddress", IP_ADDRESS,
                    "userAgent", USER_AGENT,
                    "correlationId", CORRELATION_ID,
                    "sessionId", SESSION_ID,
                    "uniqueTokenIdentifier", TOKEN_ID,
                    "timeGenerated", LOGGED_TIME,
                    "signInActivityId", TOKEN_ID,
                    "requestId", REQUEST_ID,
                    "UserPrincipalObjectID", USER_OBJECT_ID,
                    "C_Sid", SESSION_ID,
                    "c_Sid", SESSION_ID,
                    "SessionId", SESSION_ID,
                    "requestMethod", REQUEST_METHOD,
                    "requestUri", REQUEST_URI,
                    "responseStatusCode", STATUS_CODE);

    static final FieldNames IN_STATUS = FieldNames.of("errorCode", ERROR_CODE);

    private final Limit limit;

    Field(Limit limit) {
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }

    /** Whether it is mostly the same in one record as in the one before. */
    boolean repeats() {
        return switch (this) {
            case CATEGORY,
                    TABLE,
                    RESULT,
                    ERROR_CODE,
                    TENANT,
                    RESOURCE_TENANT,
                    PROTOCOL,
                    STATUS_CODE ->
                    true;
            default -> false;
        };
    }

    /** Whether logs also write it as a number. */
    boolean mayBeNumber() {
        return this == RESULT || this == ERROR_CODE || this == STATUS_CODE;
    }
}
