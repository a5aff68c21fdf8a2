package io.fociwatch.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes up diagnostic records, with all that real ones carry and the hunt does not read. Seeded, so
 * that every run has the same.
 */
final class SyntheticRecords {
    private static final String TENANT = "6f1c1b2a-0b1d-4a52-9a53-2f7d1f0c9e11";
    private static final Instant START = Instant.parse("2026-05-01T00:00:00.1234567Z");

    private static final List<String> APPS =
            List.of("Microsoft Office", "Microsoft Azure CLI", "Microsoft Teams", "Outlook Mobile");
    private static final List<String> RESOURCES =
            List.of("Microsoft Graph", "Office 365 Exchange Online", "Azure Key Vault", "Yammer");
    private static final List<String> POLICIES =
            List.of(
                    "Require multifactor authentication for all users",
                    "Block legacy authentication",
                    "Require compliant device for finance",
                    "Sign-in frequency for unmanaged devices",
                    "Block access from unexpected countries",
                    "Require app protection policy on mobile",
                    "Terms of use for guests");
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0";
    private static final String SCOPES =
            "AuditLog.Read.All Calendars.ReadWrite Contacts.ReadWrite Directory.Read.All email"
                    + " Files.ReadWrite.All Group.Read.All Mail.ReadWrite Mail.Send openid"
                    + " People.Read profile Sites.Read.All Tasks.ReadWrite User.Read.All"
                    + " User.ReadBasic.All";

    private final SplittableRandom random = new SplittableRandom(2025_045);
    private long number;

    /** A record of {@code SignInLogs}, some 4.2 KB. */
    String interactive() {
        ObjectNode envelope = envelope("SignInLogs", "Sign-in activity");
        ObjectNode properties = signIn(envelope, true, "deviceCode");
        policies(properties, 3);
        ArrayNode steps = properties.putArray("authenticationDetails");
        step(steps, "Password", "Correct password");
        step(steps, "Mobile app notification", "MFA completed in Azure AD");
        properties
                .putObject("mfaDetail")
                .put("authMethod", "Mobile app notification")
                .put("authDetail", "");
        network(properties);
        return envelope.toString();
    }

    /** A record of {@code NonInteractiveUserSignInLogs}, some 3.0 KB. */
    String nonInteractive() {
        ObjectNode envelope = envelope("NonInteractiveUserSignInLogs", "Sign-in activity");
        ObjectNode properties = signIn(envelope, false, "none");
        policies(properties, 1);
        properties.putArray("authenticationDetails");
        properties.putObject("mfaDetail");
        properties.putArray("networkLocationDetails");
        return envelope.toString();
    }

    /** A record of {@code MicrosoftGraphActivityLogs}, some 1.8 KB. */
    String graphCall() {
        ObjectNode envelope = envelope("MicrosoftGraphActivityLogs", "Microsoft Graph Activity");
        String request = guid();
        envelope.put("resultSignature", "200").put("correlationId", request);
        envelope.putObject("properties")
                .put("timeGenerated", envelope.path("time").asText())
                .put("location", "West Europe")
                .put("requestId", request)
                .put("operationId", request)
                .put("clientRequestId", guid())
                .put("apiVersion", "v1.0")
                .put("requestMethod", "GET")
                .put("responseStatusCode", 200)
                .put("tenantId", TENANT)
                .put("durationMs", random.nextInt(5_000_000))
                .put("responseSizeBytes", random.nextInt(100_000))
                .put("signInActivityId", token())
                .put("roles", "")
                .put("appId", guid())
                .put("userId", guid())
                .putNull("servicePrincipalId")
                .put("scopes", SCOPES)
                .put("identityProvider", "")
                .put("clientAuthMethod", "0")
                .put("wids", String.join(" ", guid(), guid(), guid()))
                .put("ipAddress", address())
                .put("userAgent", BROWSER)
                .put(
                        "requestUri",
                        "https://graph.microsoft.com/v1.0/users/%s/mailFolders/inbox/messages"
                                        .formatted(guid())
                                + "?$top=25&$select=subject,from,receivedDateTime,bodyPreview")
                .put("tokenIssuedAt", envelope.path("time").asText())
                .put("atContent", "")
                .put("sessionId", guid());
        return envelope.toString();
    }

    private ObjectNode envelope(String category, String operation) {
        number++;
        return JsonNodeFactory.instance
                .objectNode()
                .put("time", time(90))
                .put("resourceId", "/tenants/" + TENANT + "/providers/Microsoft.aadiam")
                .put("operationName", operation)
                .put("operationVersion", "1.0")
                .put("category", category)
                .put("tenantId", TENANT)
                .put("resultSignature", "None")
                .put("durationMs", 0)
                .put("callerIpAddress", address())
                .put("Level", 4)
                .put("location", "NL");
    }

    private ObjectNode signIn(ObjectNode envelope, boolean interactive, String protocol) {
        String id = guid();
        String correlation = guid();
        int person = random.nextInt(20_000);
        String app = pick(APPS);
        String resource = pick(RESOURCES);
        envelope.put("resultType", random.nextInt(10) == 0 ? "50126" : "0")
                .put("correlationId", correlation)
                .put("identity", "Person " + person);
        ObjectNode properties = envelope.putObject("properties");
        properties
                .put("id", id)
                .put("createdDateTime", time(0))
                .put("userDisplayName", "Person " + person)
                .put("userPrincipalName", "person.%d@contoso.example".formatted(person))
                .put("userId", new UUID(0x4A0FL, person).toString())
                .put("appId", new UUID(0x4BC9L, app.hashCode()).toString())
                .put("appDisplayName", app)
                .put("ipAddress", address());
        properties.putObject("status").put("errorCode", 0).put("additionalDetails", "MFA done");
        properties
                .put("clientAppUsed", "Mobile Apps and Desktop clients")
                .put("userAgent", BROWSER);
        properties
                .putObject("deviceDetail")
                .put("deviceId", guid())
                .put("displayName", "LAPTOP-" + person)
                .put("operatingSystem", "Windows10")
                .put("browser", "Edge 124.0.0")
                .put("isCompliant", true)
                .put("isManaged", true)
                .put("trustType", "Azure AD joined");
        ObjectNode location = properties.putObject("location");
        location.put("city", "Amsterdam").put("state", "Noord-Holland");
        location.put("countryOrRegion", "NL")
                .putObject("geoCoordinates")
                .put("latitude", 52.3 + random.nextInt(1000) / 1e4)
                .put("longitude", 4.8 + random.nextInt(1000) / 1e4);
        properties
                .put("correlationId", correlation)
                .put("conditionalAccessStatus", "success")
                .put("originalRequestId", id)
                .put("isInteractive", interactive)
                .put("tokenIssuerName", "")
                .put("tokenIssuerType", "AzureAD");
        processing(properties);
        properties
                .put("processingTimeInMilliseconds", random.nextInt(900))
                .put("riskDetail", "none")
                .put("riskLevelAggregated", "none")
                .put("riskLevelDuringSignIn", "none")
                .put("riskState", "none");
        properties.putArray("riskEventTypes");
        properties.putArray("riskEventTypes_v2");
        return properties
                .put("resourceDisplayName", resource)
                .put("resourceId", new UUID(0xC000L, resource.hashCode()).toString())
                .put("resourceTenantId", TENANT)
                .put("homeTenantId", TENANT)
                .put("authenticationRequirement", "multiFactorAuthentication")
                .put("servicePrincipalId", "")
                .put("userType", "Member")
                .put("flaggedForReview", false)
                .put("isTenantRestricted", false)
                .put("autonomousSystemNumber", 1136)
                .put("crossTenantAccessType", "none")
                .put("uniqueTokenIdentifier", token())
                .put("incomingTokenType", "none")
                .put("authenticationProtocol", protocol)
                .put("sessionId", guid());
    }

    private void processing(ObjectNode properties) {
        ArrayNode details = properties.putArray("authenticationProcessingDetails");
        details.addObject().put("key", "Legacy TLS (TLS 1.0, 1.1, 3DES)").put("value", "False");
        details.addObject()
                .put("key", "Oauth Scope Info")
                .put("value", "[\"Mail.Read\",\"User.Read\",\"offline_access\"]");
        details.addObject().put("key", "Is CAE Token").put("value", "False");
    }

    private void policies(ObjectNode properties, int number) {
        ArrayNode policies = properties.putArray("appliedConditionalAccessPolicies");
        for (String name : POLICIES.subList(0, number)) {
            ObjectNode policy = policies.addObject();
            policy.put("id", guid()).put("displayName", name);
            policy.putArray("enforcedGrantControls").add("Mfa");
            policy.putArray("enforcedSessionControls").add("SignInFrequency");
            policy.put("result", "notApplied")
                    .put("conditionsSatisfied", random.nextInt(32))
                    .put("conditionsNotSatisfied", random.nextInt(32));
        }
    }

    private void step(ArrayNode steps, String method, String result) {
        steps.addObject()
                .put("authenticationStepDateTime", time(0))
                .put("authenticationMethod", method)
                .put("authenticationStepRequirement", "Primary authentication")
                .put("authenticationStepResultDetail", result)
                .put("succeeded", true)
                .put("StatusSequence", 0)
                .put("RequestSequence", 1);
    }

    private static void network(ObjectNode properties) {
        ObjectNode network = properties.putArray("networkLocationDetails").addObject();
        network.put("networkType", "trustedNamedLocation")
                .putArray("networkNames")
                .add("Headquarters");
    }

    private String time(int secondsLater) {
        return START.plusMillis(number * 7).plusSeconds(secondsLater).toString();
    }

    private String guid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String token() {
        return guid().replace("-", "").substring(0, 22);
    }

    private String address() {
        return "198.51.%d.%d".formatted(random.nextInt(256), random.nextInt(256));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
