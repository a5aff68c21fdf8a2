package io.fociwatch.alert;

import io.fociwatch.graph.GraphCompleteness;
import io.fociwatch.graph.Link;
import io.fociwatch.pivot.BurstStatus;
import java.time.Instant;
import java.util.List;

/**
 * One burst as an alert. The components carry the column names of the published hunt, then the
 * project's own; sets are sorted lists without repeats, and text that the log lacks is empty.
 *
 * @param alertId the same for every replay of the same burst, see {@link AlertId}
 * @param revision 1 when opened, 2 when completed, more when amended; a higher one replaces a lower
 * @param status how much of the burst has been seen
 * @param supersededBy where the status is {@code SUPERSEDED} the alert that has all of this one's
 *     evidence, and more; empty if there is none, and otherwise
 * @param ruleId the hunt that this is an alert of
 * @param tenantId the user's tenant
 * @param userId the user's object id
 * @param deviceCodeTime event time of the latest device-code sign-in before the burst
 * @param deviceCodeIp the address it came from
 * @param deviceCodeAuthProtocol its protocol as logged
 * @param firstSeen event time of the burst's first sign-in
 * @param lastSeen event time of the burst's last sign-in
 * @param spanMinutes minute boundaries between first and last, as KQL's {@code datetime_diff}
 *     counts
 * @param userPrincipalName lower case
 * @param appDisplayName the client's name as logged, else the catalogue's
 * @param appId the client
 * @param appIdCount clients in the burst: 1 by definition
 * @param resourceCount distinct resources
 * @param resources their names as logged, else the catalogue's, else their ids
 * @param resourceIds their ids
 * @param ips addresses of the burst's sign-ins
 * @param asns networks of the burst's sign-ins, as {@code AS62282 DataCamp Limited}
 * @param userAgents user agents of the burst's sign-ins and Graph calls; attacker-controlled text
 * @param requestUris what the token asked Microsoft Graph for; attacker-controlled text
 * @param signInCount sign-ins in the burst, each record once
 * @param deviceCodeSignIns every device code within reach of the burst, in order
 * @param signIns every sign-in of the burst, in order
 * @param graphCalls the Graph calls of the burst's tokens, in order
 * @param graphCompleteness whether these are all calls there can be, and if not, why
 * @param asnTableVersion of the table that named the networks
 * @param severity as triage tools rank it
 * @param tactics MITRE ATT&amp;CK tactics
 * @param techniques MITRE ATT&amp;CK technique ids
 */
public record Alert(
        String alertId,
        int revision,
        BurstStatus status,
        String supersededBy,
        String ruleId,
        String tenantId,
        String userId,
        Instant deviceCodeTime,
        String deviceCodeIp,
        String deviceCodeAuthProtocol,
        Instant firstSeen,
        Instant lastSeen,
        long spanMinutes,
        String userPrincipalName,
        String appDisplayName,
        String appId,
        int appIdCount,
        int resourceCount,
        List<String> resources,
        List<String> resourceIds,
        List<String> ips,
        List<String> asns,
        List<String> userAgents,
        List<String> requestUris,
        int signInCount,
        List<DeviceCodeEvidence> deviceCodeSignIns,
        List<SignInEvidence> signIns,
        List<GraphEvidence> graphCalls,
        GraphCompleteness graphCompleteness,
        String asnTableVersion,
        String severity,
        List<String> tactics,
        List<String> techniques) {

    /**
     * A device-code sign-in as the alert lists it.
     *
     * @param origin where its record was read
     */
    public record DeviceCodeEvidence(
            String id,
            Instant time,
            String ip,
            String asn,
            String appId,
            String userAgent,
            String correlationId,
            String sessionId,
            String origin) {}

    /**
     * A sign-in of the burst as the alert lists it.
     *
     * @param resource its name as logged, else the catalogue's
     * @param origin where its record was read
     */
    public record SignInEvidence(
            String id,
            Instant time,
            String resourceId,
            String resource,
            String ip,
            String asn,
            String userAgent,
            String correlationId,
            String sessionId,
            String origin) {}

    /**
     * A Graph call as the alert lists it.
     *
     * @param status the HTTP status of the answer; 0 where the log has none
     * @param link why it belongs to the burst
     */
    public record GraphEvidence(
            String requestId,
            Instant time,
            String method,
            String uri,
            int status,
            String ip,
            String asn,
            String userAgent,
            Link link) {}
}
