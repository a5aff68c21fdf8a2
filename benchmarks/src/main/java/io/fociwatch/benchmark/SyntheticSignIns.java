package io.fociwatch.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Makes up what a record says of a sign-in, inside the envelope that all records have. */
final class SyntheticSignIns {
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

    private final SyntheticValues values;

    SyntheticSignIns(SyntheticValues values) {
        this.values = values;
    }

    void interactive(ObjectNode envelope) {
        ObjectNode properties = properties(envelope, true, "deviceCode");
        policies(properties, 3);
        ArrayNode steps = properties.putArray("authenticationDetails");
        step(steps, "Password", "Correct password");
        step(steps, "Mobile app notification", "MFA completed in Azure AD");
        properties
                .putObject("mfaDetail")
                .put("authMethod", "Mobile app notification")
                .put("authDetail", "");
        network(properties);
    }

    void nonInteractive(ObjectNode envelope) {
        ObjectNode properties = properties(envelope, false, "none");
        policies(properties, 1);
        properties.putArray("authenticationDetails");
        properties.putObject("mfaDetail");
        properties.putArray("networkLocationDetails");
    }

    private ObjectNode properties(ObjectNode envelope, boolean interactive, String protocol) {
        String id = values.guid();
        String correlation = values.guid();
        int person = values.below(20_000);
        String app = values.pick(APPS);
        String resource = values.pick(RESOURCES);
        envelope.put("resultType", values.below(10) == 0 ? "50126" : "0")
                .put("correlationId", correlation)
                .put("identity", "Person " + person);
        ObjectNode properties = envelope.putObject("properties");
        properties
                .put("id", id)
                .put("createdDateTime", values.time(0))
                .put("userDisplayName", "Person " + person)
                .put("userPrincipalName", "person.%d@contoso.example".formatted(person))
                .put("userId", new UUID(0x4A0FL, person).toString())
                .put("appId", new UUID(0x4BC9L, app.hashCode()).toString())
                .put("appDisplayName", app)
                .put("ipAddress", values.address());
        properties.putObject("status").put("errorCode", 0).put("additionalDetails", "MFA done");
        properties
                .put("clientAppUsed", "Mobile Apps and Desktop clients")
                .put("userAgent", SyntheticValues.BROWSER);
        properties
                .putObject("deviceDetail")
                .put("deviceId", values.guid())
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
                .put("latitude", 52.3 + values.below(1000) / 1e4)
                .put("longitude", 4.8 + values.below(1000) / 1e4);
        properties
                .put("correlationId", correlation)
                .put("conditionalAccessStatus", "success")
                .put("originalRequestId", id)
                .put("isInteractive", interactive)
                .put("tokenIssuerName", "")
                .put("tokenIssuerType", "AzureAD");
        processing(properties);
        properties
                .put("processingTimeInMilliseconds", values.below(900))
                .put("riskDetail", "none")
                .put("riskLevelAggregated", "none")
                .put("riskLevelDuringSignIn", "none")
                .put("riskState", "none");
        properties.putArray("riskEventTypes");
        properties.putArray("riskEventTypes_v2");
        return properties
                .put("resourceDisplayName", resource)
                .put("resourceId", new UUID(0xC000L, resource.hashCode()).toString())
                .put("resourceTenantId", SyntheticValues.TENANT)
                .put("homeTenantId", SyntheticValues.TENANT)
                .put("authenticationRequirement", "multiFactorAuthentication")
                .put("servicePrincipalId", "")
                .put("userType", "Member")
                .put("flaggedForReview", false)
                .put("isTenantRestricted", false)
                .put("autonomousSystemNumber", 1136)
                .put("crossTenantAccessType", "none")
                .put("uniqueTokenIdentifier", values.token())
                .put("incomingTokenType", "none")
                .put("authenticationProtocol", protocol)
                .put("sessionId", values.guid());
    }

    private static void processing(ObjectNode properties) {
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
            policy.put("id", values.guid()).put("displayName", name);
            policy.putArray("enforcedGrantControls").add("Mfa");
            policy.putArray("enforcedSessionControls").add("SignInFrequency");
            policy.put("result", "notApplied")
                    .put("conditionsSatisfied", values.below(32))
                    .put("conditionsNotSatisfied", values.below(32));
        }
    }

    private void step(ArrayNode steps, String method, String result) {
        steps.addObject()
                .put("authenticationStepDateTime", values.time(0))
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
}
