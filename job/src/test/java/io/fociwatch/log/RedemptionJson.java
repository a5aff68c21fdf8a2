package io.fociwatch.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A token redeemed, in each form that Azure writes; without times and without a resource. */
final class RedemptionJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RedemptionJson() {}

    static ObjectNode diagnosticRecord() {
        return read(
                """
                {"time": "", "resourceId": "/tenants/t/providers/Microsoft.aadiam",
                 "operationName": "Sign-in activity",
                 "category": "NonInteractiveUserSignInLogs",
                 "tenantId": "%s", "resultType": "0", "resultSignature": "None",
                 "callerIpAddress": "192.0.2.1", "correlationId": "c-envelope",
                 "Level": 4, "location": "DE",
                 "properties": {
                  "id": "redemption-0", "createdDateTime": "",
                  "userPrincipalName": "Finance.Director@contoso.com",
                  "userId": "%s", "appId": "%s",
                  "appDisplayName": "Microsoft Azure CLI",
                  "ipAddress": "45.142.212.100",
                  "status": {"errorCode": 0, "additionalDetails": "MFA {[,"},
                  "location": {"city": "Z\u00fcrich", "countryOrRegion": "CH"},
                  "appliedConditionalAccessPolicies": [{"id": "p-1"}, {"id": "p-2"}],
                  "userAgent": "python-requests/2.31.0 \\"quoted\\\\",
                  "authenticationProtocol": "none", "correlationId": "c-0",
                  "resourceDisplayName": "", "resourceId": "",
                  "sessionId": "s-0", "uniqueTokenIdentifier": "XSGgQuDd1U-00K"}}
                """
                        .formatted(
                                SampleRecord.TENANT, SampleRecord.USER_ID, SampleRecord.CLIENT_ID));
    }

    static ObjectNode tableRow() {
        return read(
                """
                {"TenantId": "%s", "TimeGenerated": "", "CreatedDateTime": "",
                 "Id": "redemption-0", "ResultType": "0",
                 "Status": "{\\"errorCode\\":0}",
                 "AADTenantId": "%s", "UserId": "%s",
                 "UserPrincipalName": "Finance.Director@contoso.com",
                 "AppId": "%s", "AppDisplayName": "Microsoft Azure CLI",
                 "IPAddress": "45.142.212.100",
                 "UserAgent": "python-requests/2.31.0 \\"quoted\\\\",
                 "LocationDetails": "{\\"city\\":\\"Z\u00fcrich\\"}",
                 "AuthenticationProtocol": "none", "CorrelationId": "c-0",
                 "ResourceDisplayName": "", "ResourceIdentity": "",
                 "SessionId": "s-0", "UniqueTokenIdentifier": "XSGgQuDd1U-00K",
                 "Type": "AADNonInteractiveUserSignInLogs"}
                """
                        .formatted(
                                SampleRecord.WORKSPACE,
                                SampleRecord.TENANT,
                                SampleRecord.USER_ID,
                                SampleRecord.CLIENT_ID));
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
