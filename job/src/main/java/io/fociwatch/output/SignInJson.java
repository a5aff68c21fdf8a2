package io.fociwatch.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fociwatch.alert.Timestamps;
import io.fociwatch.signin.SignIn;

/** Writes what the hunt reads of a sign-in as one JSON object. */
public final class SignInJson {
    private static final ObjectMapper MAPPER = new ObjectMapper(Invisible.escapedJson());

    private SignInJson() {}

    /** The sign-in on one line, without a line feed. */
    public static String write(SignIn signIn) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("Log", signIn.log().name());
        json.put("Id", signIn.id());
        json.put("Time", Timestamps.iso(signIn.time()));
        json.put("TenantId", signIn.user().tenantId());
        json.put("UserId", signIn.user().id());
        json.put("UserPrincipalName", signIn.user().principalName());
        json.put("AppId", signIn.client().id());
        json.put("ResourceId", signIn.resource().id());
        json.put("Resource", signIn.resource().name());
        json.put("Protocol", signIn.protocol());
        json.put("IP", signIn.ipAddress());
        json.put("CorrelationId", signIn.correlationId());
        json.put("SessionId", signIn.sessionId());
        json.put("Origin", signIn.origin());
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text can be written as JSON", e);
        }
    }
}
