package io.fociwatch.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes up diagnostic records, with all that real ones carry and the hunt does not read. Seeded, so
 * that every run has the same.
 */
final class SyntheticRecords {
    private static final String SCOPES =
            "AuditLog.Read.All Calendars.ReadWrite Contacts.ReadWrite Directory.Read.All email"
                    + " Files.ReadWrite.All Group.Read.All Mail.ReadWrite Mail.Send openid"
                    + " People.Read profile Sites.Read.All Tasks.ReadWrite User.Read.All"
                    + " User.ReadBasic.All";

    private final SyntheticValues values = new SyntheticValues();
    private final SyntheticSignIns signIns = new SyntheticSignIns(values);

    /** A record of {@code SignInLogs}, some 4.2 KB. */
    String interactive() {
        ObjectNode envelope = envelope("SignInLogs", "Sign-in activity");
        signIns.interactive(envelope);
        return envelope.toString();
    }

    /** A record of {@code NonInteractiveUserSignInLogs}, some 3.0 KB. */
    String nonInteractive() {
        ObjectNode envelope = envelope("NonInteractiveUserSignInLogs", "Sign-in activity");
        signIns.nonInteractive(envelope);
        return envelope.toString();
    }

    /** A record of {@code MicrosoftGraphActivityLogs}, some 1.8 KB. */
    String graphCall() {
        ObjectNode envelope = envelope("MicrosoftGraphActivityLogs", "Microsoft Graph Activity");
        String request = values.guid();
        envelope.put("resultSignature", "200").put("correlationId", request);
        envelope.putObject("properties")
                .put("timeGenerated", envelope.path("time").asText())
                .put("location", "West Europe")
                .put("requestId", request)
                .put("operationId", request)
                .put("clientRequestId", values.guid())
                .put("apiVersion", "v1.0")
                .put("requestMethod", "GET")
                .put("responseStatusCode", 200)
                .put("tenantId", SyntheticValues.TENANT)
                .put("durationMs", values.below(5_000_000))
                .put("responseSizeBytes", values.below(100_000))
                .put("signInActivityId", values.token())
                .put("roles", "")
                .put("appId", values.guid())
                .put("userId", values.guid())
                .putNull("servicePrincipalId")
                .put("scopes", SCOPES)
                .put("identityProvider", "")
                .put("clientAuthMethod", "0")
                .put("wids", String.join(" ", values.guid(), values.guid(), values.guid()))
                .put("ipAddress", values.address())
                .put("userAgent", SyntheticValues.BROWSER)
                .put(
                        "requestUri",
                        "https://graph.microsoft.com/v1.0/users/%s/mailFolders/inbox/messages"
                                        .formatted(values.guid())
                                + "?$top=25&$select=subject,from,receivedDateTime,bodyPreview")
                .put("tokenIssuedAt", envelope.path("time").asText())
                .put("atContent", "")
                .put("sessionId", values.guid());
        return envelope.toString();
    }

    private ObjectNode envelope(String category, String operation) {
        values.nextRecord();
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", values.time(90))
                .put(
                        "resourceId",
                        "/tenants/" + SyntheticValues.TENANT + "/providers/Microsoft.aadiam")
                .put("operationName", operation)
                .put("operationVersion", "1.0")
                .put("category", category)
                .put("tenantId", SyntheticValues.TENANT)
                .put("resultSignature", "None")
                .put("durationMs", 0)
                .put("callerIpAddress", values.address())
                .put("Level", 4)
                .put("location", "NL");
    }
}
