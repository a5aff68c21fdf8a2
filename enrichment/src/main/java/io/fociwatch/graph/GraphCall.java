package io.fociwatch.graph;

import io.fociwatch.signin.User;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One record of {@code MicrosoftGraphActivityLogs}, made on behalf of a user. No component is null:
 * text that the log lacks is empty.
 *
 * @param requestId the record's own id, the same in every delivery of it
 * @param time event time, ms since the epoch
 * @param user whom the call was made for
 * @param tokenId {@code signInActivityId}: the token that was used, as logged
 * @param sessionId the session that the token belongs to
 * @param method the HTTP method
 * @param uri the request URI as logged
 * @param status the HTTP status of the answer; 0 where the log has none
 * @param ipAddress the address the call came from
 * @param userAgent as sent by the client, and so the attacker's to choose
 * @param origin where the record was read
 */
@TypeInfo(GraphCallFormat.Factory.class)
public record GraphCall(
        String requestId,
        long time,
        User user,
        String tokenId,
        String sessionId,
        String method,
        String uri,
        int status,
        String ipAddress,
        String userAgent,
        String origin) {}
